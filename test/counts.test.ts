import { describe, expect, test } from 'vitest';
import { add, playwrightCount, vitestCount } from './counts.ts';

describe('counts of the check', () => {
  test('vitest: passed and failed as reported', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, testResults: [] };
    expect(vitestCount(report)).toEqual({ passed: 3, failed: 1 });
  });

  test('vitest: a file that does not load is a failure, one with a failed test is not counted twice', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(vitestCount({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
      passed: 2,
      failed: 2,
    });
  });

  test.each([
    [{ expected: 4, unexpected: 0, flaky: 0 }, [], { passed: 4, failed: 0 }],
    [{ expected: 4, unexpected: 1, flaky: 1 }, [], { passed: 4, failed: 2 }],
    [{ expected: 0, unexpected: 0, flaky: 0 }, ['no config'], { passed: 0, failed: 1 }],
  ])('playwright: %j with errors %j is %j', (stats, errors, count) => {
    expect(playwrightCount({ stats, errors })).toEqual(count);
  });

  test('adding up', () => {
    expect(add({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 });
  });
});
