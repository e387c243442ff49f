import { Extension, type Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables'
import type { Tool } from './tools.client.ts'

/** Cells are chosen by pulling over them, and the keyboard goes from cell to cell. */
export const Tables = Extension.create({ name: 'tables', addProseMirrorPlugins: () => [tableEditing()] })

export const isInTable = (editor: Editor): boolean => editor.isActive('table')

const tool = (label: string, command: Command): Tool => ({
  label,
  use: ({ state, view }) => {
    command(state, view.dispatch)
    view.focus()
  },
  canUse: ({ state }) => command(state),
})

/** Shown while the cursor is in a table. */
export const TABLE_TOOLS: Tool[][] = [
  [tool('Row above', addRowBefore), tool('Row below', addRowAfter), tool('Take row away', deleteRow)],
  [tool('Column before', addColumnBefore), tool('Column after', addColumnAfter), tool('Take column away', deleteColumn)],
  [tool('Heading row', toggleHeader('row')), tool('Heading column', toggleHeader('column'))],
  [tool('Join cells', mergeCells), tool('Part cell', splitCell)],
  [{ label: 'Take table away', use: (editor) => editor.chain().focus().deleteNode('table').run() }],
]
