// Pictures of what is on the screen. UPDATE=1 renews those of the guide; otherwise they lie in build/pictures, to be
// looked at.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = new URL('../../..', import.meta.url).pathname;
const folder = join(root, process.env.UPDATE ? 'docs/vejledning/billeder' : 'build/pictures');
const bytesMax = 150_000;  // for the guide is read on phones as well

/// The page as it stands; a desk's is taken in the width of the guide.
export async function picture(page, name) {
    const size = page.viewportSize();
    if (size.width > 1000) await page.setViewportSize({ width: 1000, height: 800 });
    await page.mouse.move(0, 0);  // nothing looks pointed at
    await mkdir(folder, { recursive: true });
    const bytes = await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    await page.setViewportSize(size);
    assert.ok(bytes.length < bytesMax, `${name}.png is ${bytes.length} bytes`);
}
