import { appointmentReminder } from '@parley/shared/templates/appointment-reminder';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { setupLink } from './owner.ts';
import { PracticePhone } from './practice.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test('from the one-time link to a live flow', async ({ page }) => {
  const link = setupLink(server).href;
  const editor = new Editor(page);

  await test.step('without the link one is told where it is', async () => {
    await page.goto(server.url);
    await expect(page.getByText('Parley printed a one-time link where it was started.')).toBeVisible();
  });

  await test.step('make the account', async () => {
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Stone');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.com');
    await page.getByRole('textbox', { name: 'Business name' }).fill('Hill Street Dental');
    await page.getByRole('textbox', { name: 'Password' }).fill('short');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByText('Use at least 10 characters for the password.')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.getByRole('textbox', { name: 'Password' }).fill('green lamp on the desk');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByRole('heading', { name: 'Draw your first conversation' })).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });

  await test.step('try a template before taking it', async () => {
    await page.getByRole('link', { name: 'New flow' }).click();
    await expect(page.getByRole('textbox', { name: 'What do you want to ask first?' })).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Appointment reminder' })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.getByRole('button', { name: 'Try it Appointment reminder' }).click();
    const dialog = page.getByRole('dialog', { name: 'Appointment reminder' });
    await dialog.getByRole('textbox', { name: 'Your text' }).fill('C');
    await page.keyboard.press('Enter');
    const log = dialog.getByRole('log', { name: 'Conversation' });
    await expect(log).toContainText("Perfect, you're confirmed!");
    await expect(dialog).toContainText('Hill Street Dental');
    await expectAccessibleInBothThemes(page);
    await dialog.getByRole('button', { name: 'Use it' }).click();
  });

  await test.step('make it yours', async () => {
    const form = page.getByRole('dialog', { name: 'Make it yours' });
    for (const { blank, example } of appointmentReminder.blanks)
      await form.getByRole('textbox', { name: blank }).fill(example);
    await expectAccessibleInBothThemes(page);
    await form.getByRole('button', { name: 'Make the flow' }).click();
    await expect(editor.canvas).toContainText('Parking is behind the house');
    await expect(editor.toFix).toBeHidden();
  });

  await test.step('try it, and publish', async () => {
    await editor.button('Try it').click();
    const phone = editor.panel('Try it');
    await phone.getByRole('textbox', { name: 'Your text' }).fill('c');
    await page.keyboard.press('Enter');
    const log = phone.getByRole('log', { name: 'Conversation' });
    await expect(log).toContainText("Perfect, you're confirmed!");
    await expect(log).toContainText('Parking is behind the house');
    await expect(phone).toContainText('Hill Street Dental');
    await expect(editor.status).toContainText('Not live yet');
    await editor.publish(1);
    await expect(page.getByText('Version 1 is live.')).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });

  await test.step('have it text a practice phone', async () => {
    await page.getByRole('button', { name: 'Try it on the practice phone' }).click();
    await expect(page).toHaveURL(/\/practice\?phone=%2B1555010\d{4}$/);
    await new PracticePhone(page).expectText(/Reply STOP to opt out\./);
  });

  await test.step('the link has done its work', async () => {
    await page.goto(link);
    await expect(page.getByText("The owner's account exists already.")).toBeVisible();
    const again = await fetch(`${server.url}/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: new URL(link).searchParams.get('token'),
        name: 'Eve',
        email: 'eve@example.com',
        password: 'another long password',
        businessName: 'Eve',
        timeZone: 'UTC',
      }),
    });
    expect(again.status).toBe(410);
    expect(await again.json()).toMatchObject({
      error: { message: 'Parley is already set up, so this link has done its work. Sign in instead.' },
    });
  });
});
