import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { draftOf, makeFromTemplate } from './flows.ts';

test.use({ signedIn: true });

test('a preview is played by someone without an account, on a phone', async ({
  page,
  browser,
  openPage,
  server,
}) => {
  const editor = new Editor(page);
  const id = await makeFromTemplate(server, 'appointment-reminder');
  await editor.open(id);
  await editor.button('Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share a preview' });
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'The link' }).inputValue();
  await expectAccessibleInBothThemes(page);

  const viewport = { width: 390, height: 844 };
  const visitor = await openPage(
    await browser.newContext({ storageState: { cookies: [], origins: [] }, viewport, hasTouch: true }),
  );
  const answers: Promise<string>[] = [];
  visitor.on('response', (response) => {
    if (response.request().isNavigationRequest() || response.url().includes('/api/'))
      answers.push(response.text().catch(() => ''));
  });
  const log = visitor.getByRole('log', { name: 'Conversation' });

  await test.step('it plays: an answer, a new try, and four hours without one', async () => {
    await visitor.goto(link);
    await expect(log).toContainText("A quick reminder that we're seeing you tomorrow");
    await expectAccessibleInBothThemes(visitor);
    await visitor.getByRole('group', { name: 'Quick answers' }).getByRole('button', { name: 'R' }).tap();
    await expect(log).toContainText('How about one of these?');
    await visitor.getByRole('button', { name: 'Restart' }).tap();
    await expect(log).not.toContainText('How about one of these?');
    await visitor.getByRole('button', { name: 'Skip to “No reply”, in 4 h' }).tap();
    await expect(log).toContainText('4 hours later');
    await expect(log).toContainText("we haven't heard from you");
    await expectAccessibleInBothThemes(visitor);
  });

  await test.step('a reload goes on where it was', async () => {
    await visitor.reload();
    await expect(log).toContainText("we haven't heard from you");
    await visitor.getByRole('button', { name: 'Restart' }).tap();
    await expect(log).not.toContainText("we haven't heard from you");
    await visitor.getByRole('textbox', { name: 'Your text' }).fill('ok, confirm');
    await visitor.getByRole('button', { name: 'Send' }).tap();
    await expect(log).toContainText("Perfect, you're confirmed!");
  });

  await test.step('it fits the phone, and what is not reached is not told', async () => {
    const overflow = await visitor.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'pixels to scroll sideways').toBe(0);
    const told = (await Promise.all(answers)).join('\n');
    expect(told).toContain('A quick reminder');
    for (const secret of ['"nodes"', '"edges"', '"exit"', '"layout"', "You're now booked", 'All sorted'])
      expect(told).not.toContain(secret);
  });

  await test.step('what is changed afterwards stays with its author', async () => {
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('textbox', { name: 'Name of the flow' }).fill('Our own secret name');
    await expect.poll(async () => (await draftOf(server, id)).name).toBe('Our own secret name');
    await visitor.getByRole('button', { name: 'Restart' }).tap();
    await expect(log).not.toContainText("Perfect, you're confirmed!");
    expect((await Promise.all(answers)).join('\n')).not.toContain('Our own secret name');
  });
});

test.describe('a preview that is no longer shared', () => {
  test.use({ expectedComplaints: [/status of 404 .*\/w\/api\//] });

  test('says so, in the middle of it and to whoever opens the link', async ({
    page: author,
    context,
    openPage,
    server,
  }) => {
    const editor = new Editor(author);
    await editor.open(await makeFromTemplate(server, 'feedback'));
    await editor.button('Share').click();
    await author.getByRole('button', { name: 'Make a link' }).click();
    const page = await openPage(context);
    await page.goto(await author.getByRole('textbox', { name: 'The link' }).inputValue());
    const log = page.getByRole('log', { name: 'Conversation' });
    await expect(page.getByRole('group', { name: 'Quick answers' })).toBeVisible();

    await author.getByRole('button', { name: /^Stop sharing the link/ }).click();
    await expect(author.getByRole('region', { name: 'Messages' })).toContainText('no longer works');
    await page.getByRole('textbox', { name: 'Your text' }).fill('5');
    await page.keyboard.press('Enter');
    await expect(log).toContainText('This preview is no longer shared. Ask for a new link.');
    await expect(page.getByRole('textbox', { name: 'Your text' })).toBeDisabled();
    await page.reload();
    await expect(log).toContainText('This preview is no longer shared. Ask for a new link.');
    await expectAccessibleInBothThemes(page);
  });
});
