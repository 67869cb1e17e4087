import { describe, expect, it } from '@jest/globals';
import { contactChange } from './contact-values.js';

const stored = {
  email: 'a@example.com',
  phone: '',
  homeRegion: '75',
  hostCountry: 'PL',
  hostInstitution: 'AGH',
  hostRor: '',
};

describe('what the contact form writes', () => {
  it('names only what was changed', () => {
    expect(contactChange({ ...stored, phone: ' +77010000000 ' }, stored)).toEqual({ phone: '+77010000000' });
  });

  it('clears what was emptied', () => {
    expect(contactChange({ ...stored, email: ' ' }, stored)).toEqual({ email: null });
  });

  it('writes nothing where nothing was changed', () => {
    expect(contactChange({ ...stored, hostInstitution: 'AGH ' }, stored)).toEqual({});
  });
});
