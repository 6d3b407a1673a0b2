// A caseworker refers somebody on a phone; the coordinator asks, and takes them on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone, sound } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

test('a young person goes from the caseworker to the coordinator, with a question on the way', async () => {
    const caseworker = await here.signedIn('caseworker', phone);
    await caseworker.getByRole('link', { name: /^Henvis en ung/ }).click();
    await sound(caseworker);
    await caseworker.getByLabel('Navn').fill('Nadja Falk');
    await caseworker.getByLabel('Født').fill('31-02-2007');
    await caseworker.getByLabel('Hvorfor en mentor?').fill('Mangler en voksen, der tror på hende.');
    await caseworker.getByRole('button', { name: 'Send henvisningen' }).click();
    await caseworker.getByRole('alert').getByText('»31-02-2007« findes ikke').waitFor();
    assert.equal(await caseworker.getByLabel('Hvorfor en mentor?').inputValue(), 'Mangler en voksen, der tror på hende.');
    await sound(caseworker);
    await caseworker.getByLabel('Født').fill('1. maj 2007');
    await caseworker.getByLabel(/^Har den unge sagt ja/).selectOption('ja');
    await caseworker.getByRole('button', { name: 'Send henvisningen' }).click();
    await caseworker.getByText('Koordinatoren har ikke svaret endnu').waitFor();
    await sound(caseworker);

    const coordinator = await here.signedIn('coordinator', phone);
    await coordinator.goto('/middelfart/middelfart/idag');
    await coordinator.getByRole('link', { name: '1 henvisning venter på svar.' }).click();
    await sound(coordinator);
    await coordinator.getByRole('link', { name: 'Nadja Falk' }).click();
    await sound(coordinator);
    await coordinator.getByLabel('Hvad mangler du at vide?').fill('Kan hun mødes om aftenen?');
    await coordinator.getByRole('button', { name: 'Spørg afsenderen' }).click();
    await coordinator.getByText('Spørgsmålet er sendt').waitFor();

    await caseworker.reload();
    await caseworker.getByText('Kan hun mødes om aftenen?').waitFor();
    await sound(caseworker);
    await caseworker.getByLabel('Dit svar').fill('Ja, men ikke om tirsdagen.');
    await caseworker.getByRole('button', { name: 'Send svaret' }).click();
    await caseworker.getByText('Svaret er sendt').waitFor();

    await coordinator.reload();
    await coordinator.getByText('Ja, men ikke om tirsdagen.').waitFor();
    await coordinator.getByRole('button', { name: 'Tag imod' }).click();
    await coordinator.getByText('Henvisningen er taget imod').waitFor();
    await coordinator.getByRole('heading', { name: 'Ung: Under visitation' }).waitFor();

    await caseworker.goto('/middelfart/henviste');
    await caseworker.getByRole('rowheader', { name: 'Nadja Falk' }).waitFor();
    assert.equal(await caseworker.getByText('Mangler en voksen').count(), 0, 'what was written is the coordinator\'s');
});
