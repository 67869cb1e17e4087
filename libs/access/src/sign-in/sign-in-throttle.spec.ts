import { describe, expect, it } from '@jest/globals';
import { networkOf } from './sign-in-throttle.js';

describe('networkOf', () => {
  it('is the address itself for IPv4, however it arrives', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it('is the first half of an IPv6 address, however it is spelt', () => {
    const network = networkOf('2001:db8:0:7:1:2:3:4');
    expect(network).toBe('2001:db8:0:7');
    expect(networkOf('2001:0DB8:0000:0007::1')).toBe(network);
    expect(networkOf('2001:db8:0:8::1')).not.toBe(network);
    expect(networkOf('2001:db8::7:0:0:0:1')).toBe(network);
    expect(networkOf('::1')).toBe('0:0:0:0');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  });

  it('is one network for all who come without an address', () => {
    expect(networkOf(null)).toBe('unknown');
  });
});
