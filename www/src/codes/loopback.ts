// Addresses by which every device means itself: of no use to any other.

const OWN = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the host of an address is the device that opens it. */
export const isLoopback = (address: string): boolean => OWN.test(new URL(address).hostname);
