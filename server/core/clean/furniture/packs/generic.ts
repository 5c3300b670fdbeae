import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

/** What web pages of any kind print; each line is one that nobody says. */
export const generic: Pack = {
  name: 'generic',
  site: 'web pages of any kind',
  entries: [
    ...lines(
      'furniture',
      ['Skip to main content', 'Skip to content', 'Skip to navigation', 'Accept all cookies', 'Reject all cookies'],
      {
        evidence: true,
      },
    ),
    ...lines('furniture', [
      'Print this page',
      'Share this page',
      'Cookie settings',
      'Cookie policy',
      'Privacy policy',
      'Terms and conditions',
    ]),
    ...lines('furniture', ['Back to top', 'Menu', 'Search', 'Share', 'Home', 'Contact us'], { amongFurniture: true }),
  ],
};
