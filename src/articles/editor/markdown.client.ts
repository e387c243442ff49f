import { Extension, InputRule, markInputRule, nodeInputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'

/** What is typed as in Markdown becomes what it means there. */
export const Markdown = Extension.create({
  name: 'markdown',
  addInputRules() {
    const { nodes, marks } = this.editor.schema
    const heading = (signs: string, level: number) =>
      textblockTypeInputRule({ find: new RegExp(`^${signs}\\s$`), type: nodes.heading!, getAttributes: { level } })
    const around = (sign: string, mark: string) =>
      // Not inside a word, as in snake_case, and not around blanks.
      markInputRule({
        find: new RegExp(`(?:^|[\\s(“‘"'])(${sign}([^\\s${sign.at(-1)}](?:[^${sign.at(-1)}]*[^\\s${sign.at(-1)}])?)${sign})$`),
        type: marks[mark]!,
      })
    return [
      heading('##', 2),
      heading('###', 3),
      heading('####', 4),
      wrappingInputRule({ find: /^\s*>\s$/, type: nodes.quote! }),
      wrappingInputRule({ find: /^\s*[-+*]\s$/, type: nodes.bulletList! }),
      wrappingInputRule({
        find: /^\s*(\d{1,6})\.\s$/,
        type: nodes.numberedList!,
        getAttributes: ([, start]) => ({ start: start === '1' ? null : start! }),
      }),
      nodeInputRule({ find: /^(?:---|—-|\*\*\*)$/, type: nodes.rule! }),
      textblockTypeInputRule({ find: /^```\s$/, type: nodes.codeBlock! }),
      around('\\*\\*', 'strong'),
      around('__', 'strong'),
      around('\\*', 'em'),
      around('_', 'em'),
      around('~~', 's'),
      around('`', 'code'),
      linkRule(marks.a!),
    ]
  },
})

/** `[words](address)`. */
const linkRule = (type: Parameters<typeof markInputRule>[0]['type']): InputRule =>
  new InputRule({
    find: /\[([^\]]+)\]\(((?:https?:\/\/|\/|mailto:)[^\s)]+)\)$/,
    handler: ({ state, range, match }) => {
      const [, words, href] = match
      state.tr.replaceWith(range.from, range.to, state.schema.text(words!, [type.create({ href })])).removeStoredMark(type)
    },
  })
