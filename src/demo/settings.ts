import { settingsSchema, type Settings } from '../web/settings.ts'
import { paper } from './town.ts'

/** What the Lantern has decided about itself. */
export const demoSettings = (pictures: Map<string, number>): Settings =>
  settingsSchema.parse({
    name: paper.name,
    motto: paper.motto,
    founded: paper.founded,
    language: 'en-GB',
    timeZone: 'Europe/London',
    accent: '#a8401f',
    email: 'newsroom@portellerylantern.example',
    securityContact: 'mailto:security@portellerylantern.example',
    social: [
      { title: 'Mastodon', url: 'https://social.example/@lantern' },
      { title: 'Bluesky', url: 'https://sky.example/portellerylantern' },
      { title: 'YouTube', url: 'https://video.example/portellerylantern' },
    ],
    pages: [
      { title: 'About', path: '/about' },
      { title: 'Contact', path: '/contact' },
      { title: 'Ethics and corrections', path: '/ethics-and-corrections' },
      { title: 'Privacy', path: '/privacy' },
    ],
    policies: { ethics: '/ethics-and-corrections', corrections: '/ethics-and-corrections', ownership: '/about' },
    support: { service: 'Patreon', url: 'https://patreon.example/portellerylantern' },
    video: {
      title: 'The Lantern on film',
      url: 'https://video.example/portellerylantern',
      words: 'Short films from the harbour, the chamber and the marsh, a new one most Fridays.',
      picture: pictures.get('video-poster')!,
    },
    newsletter: {
      isOn: true,
      title: 'The Saturday letter',
      words: 'What the week was about, in ten minutes. Every Saturday at breakfast.',
    },
    ads: {
      beside: {
        text: 'The Tide Table 2027: every high water at Custom House Steps, printed in Port Ellery. Order yours.',
        url: '/about',
      },
      under: { text: 'Know something we should? Here is how to tell us safely.', url: '/contact' },
      stream: {
        text: 'The Lantern belongs to its readers. Read how it pays for itself.',
        url: '/news/how-the-lantern-pays-for-itself',
      },
    },
  })
