import { expect, type Locator, type Page } from '@playwright/test';

/** The page of practice phones, with one phone open. */
export class PracticePhone {
  readonly page: Page;
  readonly texts: Locator;
  readonly business: Locator;

  constructor(page: Page) {
    this.page = page;
    this.texts = page.getByRole('log', { name: /^Texts of/ });
    this.business = page.getByRole('complementary', { name: "The business's side" });
  }

  /** Takes a number nobody has texted from, by the button of the page that is open. */
  async takeNew(): Promise<void> {
    await this.page.getByRole('button', { name: 'New phone' }).first().click();
    await expect(this.page.getByRole('textbox', { name: 'Text as this contact' })).toBeVisible();
  }

  async text(words: string): Promise<void> {
    const writer = this.page.getByRole('textbox', { name: 'Text as this contact' });
    await writer.fill(words);
    await writer.press('Enter');
    await expect(this.texts.getByText(`Contact: ${words}`, { exact: true }).last()).toBeVisible();
  }

  async expectText(words: string | RegExp): Promise<void> {
    await expect(this.texts.getByText(words).last()).toBeVisible();
  }
}
