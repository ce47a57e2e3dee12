import type { SettingsBody } from '@parley/shared/api/settings';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { makeFromTemplate } from './flows.ts';
import type { TestServer } from './server.ts';

test.use({ signedIn: true });

const hour = 3_600_000;
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Opens the office for one hour of the week, ten hours from now, until what it gives is called. */
async function closedUntilMuchLater(server: TestServer): Promise<() => Promise<unknown>> {
  const before = (await (await server.api('GET', '/api/settings')).json()) as SettingsBody;
  const opening = new Date(Math.floor((Date.now() + 10 * hour) / hour) * hour);
  const two = String(opening.getUTCHours()).padStart(2, '0');
  const officeHours = { [days[opening.getUTCDay()] ?? 'mon']: [[`${two}:00`, `${two}:59`]] };
  await server.api('PUT', '/api/settings', { ...before, timeZone: 'UTC', officeHours });
  return () => server.api('PUT', '/api/settings', before);
}

test('what would go out at night waits for sending hours, as the card, the panel and the phone say', async ({
  page,
  server,
}) => {
  const restore = await closedUntilMuchLater(server);
  try {
    const editor = new Editor(page);
    await editor.open(await makeFromTemplate(server, 'appointment-reminder'));
    const card = editor.canvas.locator('[data-id="remind"]');
    const said = card.getByText('then in sending hours', { exact: true });
    const inHours = editor.panel('Step').getByRole('switch', { name: 'Only in sending hours' });

    await test.step('the template keeps them; without them it is told what could happen', async () => {
      await said.click();
      await expect(inHours).toBeChecked();
      await expect(editor.panel('Step').getByText(/^They are .*:59 [AP]M, UTC time\./)).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await inHours.click();
      await expect(said).toHaveCount(0);
      const message = editor.panel('Step').getByText(/can go out in the middle of the night/);
      await expect(message).toBeVisible();
      await editor.panel('Step').getByRole('button', { name: 'Only in sending hours', exact: true }).click();
      await expect(inHours).toBeChecked();
      await expect(message).toHaveCount(0);
    });

    await test.step('the phone skips to the moment at which they begin', async () => {
      await editor.button('Try it').click();
      const panel = editor.panel('Try it');
      const phone = panel.getByRole('log', { name: 'Conversation' });
      await panel.getByRole('button', { name: /^Skip to “No reply”, [A-Z][a-z]{2} \d+:00 [AP]M$/ }).click();
      await expect(phone).toContainText("we haven't heard from you");
    });
  } finally {
    await restore();
  }
});
