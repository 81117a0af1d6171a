/** A line of a box drawing as one of `|`, `-`, `=` and `+`; no column moves, a double bar is `‖`. */
export const plainDrawing = (text: string): string =>
  text
    .replaceAll(/[│┃┆┇┊┋╎╏]/g, '|')
    .replaceAll('║', '‖')
    .replaceAll(/[─━┄┅┈┉╌╍]/g, '-')
    .replaceAll('═', '=')
    .replaceAll(/[┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫]/g, '+')

/** The same with `||` for a double bar. */
export const drawn = (text: string): string => plainDrawing(text).replaceAll('‖', '||')

export const isRule = (text: string): boolean =>
  /^[\s|+:=-]+$/.test(text) && /[-=]{2}/.test(text) && /[|+]|^\s*[-=]{3,}\s*$/.test(text)

export const isPiped = (text: string): boolean => text.includes('|')

export const barsOf = (text: string): number => text.split('|').length - 1

/** Cells between bars; a bar without space around it may be one within a cell. */
export const spaced = (text: string): string[] => text.split(/(?:^|(?<=\s))\|+(?=\s|$)/).map(unescaped)
export const barred = (text: string): string[] => text.split(/(?<!\\)\|/).map(unescaped)
const unescaped = (cell: string): string => cell.replaceAll('\\|', '|')
