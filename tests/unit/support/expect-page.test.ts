import { expectPoll } from '../../support/tab/expect-page';

describe('given something that is not true yet', () => {
  it('when it becomes true, then the assertion holds, and returns what it held for', async () => {
    let looks = 0;
    const look = async () => {
      looks += 1;
      return `look ${looks}`;
    };

    await expect(expectPoll(look).toMatch(/look [3-9]/)).resolves.toBe('look 3');
  });

  it('when it never becomes true, then the last failure is reported, after the whole waiting time', async () => {
    let count = 3;

    await expect(expectPoll(() => count++, 60).toBe(2)).rejects.toThrow(/Expected: 2\s+Received: [4-9]/);
  });

  it('when the opposite is asserted, then it is waited for as well', async () => {
    const alerts = [1, 1, 0];

    await expect(expectPoll(() => alerts.shift()).not.toBe(1)).resolves.toBe(0);
  });

  it('when looking fails at first, then it is tried again', async () => {
    let looks = 0;
    const look = async () => {
      looks += 1;
      if (looks === 1) throw new Error('The page is on its way.');
      return looks;
    };

    await expectPoll(look).toBe(2);
  });
});
