import { describe, expect, it } from '@jest/globals';
import { APPLICATION_FIELDS } from '#domain/selection/application-fields.js';
import { fieldsOf, stepOf } from './application-steps.js';
import { toStored, toText } from './form-values.js';
import { APPLICATION_STEPS } from './step-names.js';

describe('the form of an application', () => {
  it('asks for every field once', () => {
    const asked = APPLICATION_STEPS.flatMap((step) => fieldsOf(step).map(({ property }) => property));
    expect(asked.toSorted()).toEqual(APPLICATION_FIELDS.map(({ property }) => property).toSorted());
  });

  it('knows on which page a refused field stands', () => {
    expect(stepOf('planned_start')).toBe('stay');
    expect(stepOf('familyName')).toBe('who');
    expect(stepOf('deliverables')).toBe('deliverables');
  });

  it('stores what is typed as what it is', () => {
    expect(toStored({ type: { kind: 'decimal', min: 0, max: 4, decimals: 2 } }, '3,25')).toBe(3.25);
    expect(toStored({ type: { kind: 'decimal', min: 0, max: 4, decimals: 2 } }, 'good')).toBe('good');
    expect(toStored({ type: { kind: 'yes_no' } }, 'true')).toBe(true);
    expect(toStored({ type: { kind: 'text', style: 'free', max: 9 } }, ' a ')).toBe('a');
    expect(toStored({ type: { kind: 'date', fact: true } }, '')).toBeNull();
    expect([null, 2, true].map(toText)).toEqual(['', '2', 'true']);
  });
});
