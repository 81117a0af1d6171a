/** An address that a mail can carry: a path as a host serves it, the site having no address of its own yet, has that host. */
export const publicAddress = (address: string): string =>
  address.startsWith('/') && location.protocol !== 'file:' ? new URL(address, location.origin).href : address
