import { describe, expect, it } from 'vitest';
import { dialLink, webAddress } from './addresses.js';

describe('an address to dial', () => {
  it.each([
    ['+441234', 'tel:+441234'],
    ['116016', 'tel:116016'],
    ['#8008', 'tel:%238008'],
    ['*4141', 'tel:*4141'],
  ])('of %s is %s', (dial, link) => {
    expect(dialLink('tel', dial)).toBe(link);
  });
});

describe('an address on the web', () => {
  it('is kept when it is http or https', () => {
    expect(webAddress('https://example.org/a?b')).toBe('https://example.org/a?b');
  });

  it.each([null, undefined, '', 'example.org', 'data:text/html,x', 'https://', 'java' + 'script:alert(1)', ' https://example.org'])(
    'is nothing when it is %s',
    (url) => {
      expect(webAddress(url)).toBe(null);
    },
  );
});
