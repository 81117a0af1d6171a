/** Whether Windows takes a name for a device, whatever the case and whatever follows behind a dot: no file or folder can have it. */
export const isDeviceName = (name: string): boolean =>
  /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(\.|$)/i.test(name)
