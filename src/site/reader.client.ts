import { followStream } from '../articles/stream-item.client.ts'
import { playOnPress } from '../articles/embed.client.ts'
import { openComments } from '../comments/thread/way-in.client.ts'
import { workWhileTyping } from '../web/pieces/guard.client.ts'
import { tellAge } from '../web/pieces/when.client.ts'

// All that a reader's page has of script. Each part improves what works without it.
tellAge(document)
playOnPress(document)
followStream(document, tellAge)
openComments(document, tellAge)
workWhileTyping(document)
