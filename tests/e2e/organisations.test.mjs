// Two organisations in one installation: nothing of the one shows in the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart', 'ungeenheden'] });

const leadsTo = async (page, address) => {
    await page.goto(address);
    return new URL(page.url()).pathname;
};

test('the front page shows both doors, and each has its own key', async () => {
    const page = await here.visitor();
    await page.goto('/');
    assert.deepEqual(await page.getByRole('main').getByRole('link').allTextContents(),
        ['Mentorkorps Middelfart (demo)', 'Ungeenheden (demo)']);

    await signIn(page, here.program, 'coordinator', 'middelfart');
    assert.equal(await leadsTo(page, '/ungeenheden'), '/ungeenheden/login');
    assert.equal(await leadsTo(page, '/middelfart/login'), '/middelfart/middelfart/idag');
});

test('the password of the one does not open the other', async () => {
    const page = await here.visitor();
    await page.goto('/ungeenheden/login');
    const { email, password } = here.program.logins.middelfart.coordinator;
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Adgangskode').fill(password);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByRole('alert').waitFor();
    assert.equal(new URL(page.url()).pathname, '/ungeenheden/login');
});

test('one browser signs in to both, and out of one', async () => {
    const page = await here.visitor();
    await signIn(page, here.program, 'coordinator', 'middelfart');
    await signIn(page, here.program, 'coordinator', 'ungeenheden');
    await page.getByText('Marie Louise Tornbjerg').waitFor();
    await page.goto('/middelfart');
    await page.getByText('Lone Ravnkilde').waitFor();

    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByRole('heading', { name: 'Log ind' }).waitFor();
    assert.equal(await leadsTo(page, '/ungeenheden'), '/ungeenheden/ungeenheden/idag');
});

test('the people, matches and figures of the one are not in the other', async () => {
    const page = await here.signedIn('coordinator', undefined, 'ungeenheden');
    const found = async (name) => {
        await page.goto(`/ungeenheden/ungeenheden/unge?q=${encodeURIComponent(name)}`);
        return page.getByRole('main').getByRole('rowheader').allTextContents();
    };
    assert.deepEqual(await found('Natasja Hald'), []);
    assert.deepEqual(await found('Ida Søndergaard'), ['Ida Søndergaard']);

    await page.goto('/ungeenheden/match/1');  // there is a match 1 in both
    const text = await page.getByRole('main').textContent();
    assert.match(text, /Jytte Toftegaard/);
    assert.doesNotMatch(text, /Amalie Lynge/);
    for (const address of ['middelfart/unge', 'middelfart/statistik', 'match/100'])
        assert.equal((await page.request.get(`/ungeenheden/${address}`)).status(), 404, address);
});
