import type { Extensions } from '@tiptap/core'
import { Embed, Gallery, GalleryCaption, MediaFile, Picture, Raw } from './figures.client.ts'
import { Note, NoteMark, Notes } from './footnotes.client.ts'
import { Body, Heading, LineBreak, Paragraph, Rule, Text } from './lines.client.ts'
import { BulletList, Description, Descriptions, ListItem, NumberedList, Term } from './lists.client.ts'
import { marks } from './marks.client.ts'
import { CodeBlock, Verse } from './preformatted.client.ts'
import { Box, Details, Quote, QuoteSource, Summary } from './sections.client.ts'
import { Cell, HeadingCell, Table, TableCaption, TableRow, TableRows } from './tables.client.ts'

/** The vocabulary of a body (`../../body/vocabulary.ts`), and nothing else, as the editor's nodes and marks. */
export const SCHEMA: Extensions = [
  Body,
  Text,
  Paragraph,
  Heading,
  LineBreak,
  Rule,
  BulletList,
  NumberedList,
  ListItem,
  Descriptions,
  Term,
  Description,
  Quote,
  QuoteSource,
  Box,
  Details,
  Summary,
  Verse,
  CodeBlock,
  Table,
  TableCaption,
  TableRows,
  TableRow,
  Cell,
  HeadingCell,
  Picture,
  Gallery,
  GalleryCaption,
  Embed,
  MediaFile,
  Raw,
  NoteMark,
  Notes,
  Note,
  ...marks,
]
