const TALLEST = 1500;
/** Letters stay sharp, and a page stays below some 100 kB. */
const QUALITY = 40;

/** A picture of what stands in the browser now: of the whole page, or of the part that a selector names. */
export async function takePicture(page, { part, tall = TALLEST }) {
  const width = page.viewportSize().width;
  const box = part === undefined || part === 'body' ? { x: 0, y: 0, width, height: await page.evaluate('document.documentElement.scrollHeight') } : await boxOf(page, part);
  const session = await page.context().newCDPSession(page);
  try {
    const clip = { x: box.x, y: box.y, width: box.width, height: Math.min(box.height, tall), scale: 1 };
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, captureBeyondViewport: true, clip });
    return Buffer.from(data, 'base64');
  } finally {
    await session.detach();
  }
}

/** Where a part stands on the page as a whole, with a little room around it. */
async function boxOf(page, selector) {
  const found = await page.locator(selector).first().evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, width, height };
  });
  const room = 8;
  const x = Math.max(0, found.left - room);
  const y = Math.max(0, found.top - room);
  return { x, y, width: found.width + 2 * room, height: found.height + 2 * room };
}
