import assert from 'node:assert/strict';
import { placeholderKind, similarity } from '../../server/core/index.ts';

describe('two names', () => {
  for (const [a, b, how] of [
    ['Aaron van Wirdum', 'Aaron Van Wirdum', 'case'],
    ['niko', 'Niko', 'case'],
    ['Gary Guo', 'garyguo', 'spacing'],
    ['A.J. Towns', 'AJ Towns', 'spacing'],
    ['Chis Benson', 'Chris Benson', 'spelling'],
    ['Sir Wyn Williams', 'Sir Wynn Williams', 'spelling'],
    ['Williams', 'Willaims', 'spelling'],
    ['JDH', 'JHD', 'initials'],
    ['AvW', 'Aaron van Wirdum', 'abbreviated'],
    ['Beyang', 'Beyang Liu', 'short'],
    ['Liu', 'Beyang Liu', 'short'],
    ['Олена Коваль', 'Олена Ковалль', 'spelling'],
    ['O’Connor Baily', 'O’Connor Bailly', 'spelling'],
  ] as const) {
    it(`${a} and ${b} look like one speaker (${how})`, () => {
      assert.equal(similarity(a, b), how);
      assert.equal(similarity(b, a), how);
    });
  }

  for (const [a, b] of [
    ['Baroness Williams of Trafford', 'Baroness Williams of Crosby'],
    ['Mr Smith', 'Mrs Smith'],
    ['Lord Smith', 'Lady Smith'],
    ['John Smith', 'Joan Smith'],
    ['John', 'Joan'],
    ['Jon', 'Jan'],
    ['Speaker 1', 'Speaker 2'],
    ['Audience', 'Audience 2'],
    ['Mr', 'Mr Smith'],
    ['The Chair', 'The Chairman of Ways and Means'],
    ['Mr Speaker', 'Mr Deputy Speaker'],
    ['ABC', 'ABD'],
    ['EM', 'ME'],
    ['Ann Lee', 'Ann Lee and Bo Sand'],
    ['Maria Lopez', 'Marta Gomez'],
  ] as const) {
    it(`${a} and ${b} do not`, () => {
      assert.equal(similarity(a, b), undefined);
      assert.equal(similarity(b, a), undefined);
    });
  }
});

describe('a name', () => {
  for (const [name, kind] of [
    ['Speaker 3', 'unnamed'],
    ['SPEAKER_00', 'unnamed'],
    ['Speaker4', 'unnamed'],
    ['Speaker A', 'unnamed'],
    ['UNKNOWN', 'unnamed'],
    ['Unidentified Male', 'unnamed'],
    ['Unknown Speaker 2', 'unnamed'],
    ['Male Voice', 'unnamed'],
    ['???', 'unnamed'],
    ['Interviewee 2', 'role'],
    ['Audience Member 4', 'role'],
    ['Guest1', 'role'],
    ['Person_B', 'role'],
    ['S12', 'unnamed'],
    ['xxx', 'unnamed'],
    ['N/A', 'unnamed'],
    ['New Speaker', 'unnamed'],
    ['Manu', undefined],
    ['Interviewer', undefined],
    ['Mr Speaker', undefined],
    ['Madam Deputy Speaker', undefined],
    ['Ann Speaker', undefined],
    ['The Voice', undefined],
  ] as const) {
    it(`${name} is ${kind ? `a placeholder (${kind})` : 'no placeholder'}`, () => {
      assert.equal(placeholderKind(name), kind);
    });
  }
});
