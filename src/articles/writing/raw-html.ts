const BLOCK = /<div class="raw" data-html="[^"]*"><\/div>/g

/** Whether two canonical bodies hold the same blocks of raw HTML, each as often, wherever they stand. */
export const hasSameRaw = (one: string, other: string): boolean => blocksOf(one) === blocksOf(other)

const blocksOf = (body: string) => (body.match(BLOCK) ?? []).sort().join('\n')
