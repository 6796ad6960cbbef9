import { COLOUR_RULES } from './colour-rules.js';
import { faultsOf, openedAs, unfold } from './looked-at.js';
import { PUBLIC_PAGES } from './public-pages.js';
import { COMMITMENTS, LICENCES, PENALTIES, REGISTER, siteUnderTest, TAX_HONOURS, WORK_SAFETY } from './site-under-test.js';

const site = siteUnderTest([REGISTER, TAX_HONOURS, LICENCES, PENALTIES, WORK_SAFETY, COMMITMENTS]);

/** As a reader may choose them; kept in this browser. */
const COLOURS = { dark: { theme: 'dark' }, 'strong contrast': { contrast: 'more' }, 'dark in strong contrast': { theme: 'dark', contrast: 'more' } };

describe.each(Object.entries(COLOURS))('%s', (_, display) => {
  test.each(PUBLIC_PAGES)('%s can be told from its ground, folded and open', async (path) => {
    await openedAs(site, path, display);
    expect(await faultsOf(site.page, COLOUR_RULES)).toEqual([]);
    await unfold(site.page);
    expect(await faultsOf(site.page, COLOUR_RULES)).toEqual([]);
  }, 120_000);
});
