/** What is done on a page before its picture is taken, in the words of pages.json. */
export async function doSteps(page, steps = []) {
  for (const step of steps) await doStep(page, step);
  if (steps.length > 0) await page.waitForLoadState('networkidle');
}

async function doStep(page, step) {
  if ('fill' in step) await page.getByLabel(step.fill).first().fill(step.with);
  else if ('press' in step) await page.getByRole('button', { name: step.press }).first().click();
  else if ('follow' in step) await page.getByRole('link', { name: step.follow }).first().click();
  else if ('choose' in step) await page.getByLabel(step.choose).first().selectOption(step.option);
  else if ('click' in step) await page.locator(step.click).first().click();
  else if ('open' in step) await page.locator('summary', { hasText: step.open }).first().click();
  else if ('open-in' in step) await page.locator(step['open-in']).first().evaluate((details) => (details.open = true));
  else if ('file' in step) await page.locator(step.file).first().setInputFiles(step.with);
  else if ('wait-for' in step) await page.getByText(step['wait-for']).first().waitFor();
  else throw new Error(`pages.json: 不认识的操作 ${JSON.stringify(step)}`);
}
