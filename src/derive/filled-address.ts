/** An address with its placeholders filled in, each value encoded, slashes kept. A placeholder without a value stays. */
export const filledAddress = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, key: string) =>
    Object.hasOwn(values, key) ? encoded(values[key] ?? '') : placeholder,
  )

const encoded = (value: string) => encodeURIComponent(value.toWellFormed()).replaceAll('%2F', '/')
