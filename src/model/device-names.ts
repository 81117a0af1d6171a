/** What Windows takes for a device, whatever the case and whatever follows behind a dot: no file or folder can have the name. */
export const deviceNames: string[] = [
  ...['con', 'prn', 'aux', 'nul'],
  ...['com', 'lpt'].flatMap((port) => Array.from({ length: 9 }, (_, index) => `${port}${index + 1}`)),
]
