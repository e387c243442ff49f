import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../src/articles/editor/schema/everything.test-kit.ts'
import { found, launchChromium } from './chromium.ts'
import { openWritingDesk, sitDown, type Writer, type WritingDesk } from './writing-desk.ts'

describe.skipIf(!found)('the editor', () => {
  let browser: Browser
  let desk: WritingDesk
  let writer: Writer
  const write = async (text?: Parameters<Writer['open']>[0]) => {
    await writer.open(text)
    return writer
  }

  beforeAll(async () => {
    ;[browser, desk] = await Promise.all([launchChromium(), openWritingDesk()])
    writer = await sitDown(browser, desk)
  })
  afterEach(() => {
    desk.posted.length = 0
    expect(writer.complaints.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.[Symbol.asyncDispose]()
  })

  test('keeps the field in step with the text, and says so', async () => {
    const { page } = await write({ body: '<p>Before.</p>' })
    await page.evaluate(() =>
      document.addEventListener('input', ({ target }) => (target as Element).setAttribute('data-told', '')),
    )
    await page.keyboard.type(' After.')
    await page.locator('textarea[data-told]').waitFor({ state: 'attached' })
    expect(await page.locator('textarea').inputValue()).toBe('<p>Before. After.</p>')
  })

  test('sends what was typed last', async () => {
    const { page } = await write()
    await page.keyboard.type('The last word')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => desk.posted.map(({ body }) => body.toString())).toEqual(['body=%3Cp%3EThe+last+word%3C%2Fp%3E'])
  })

  test('leaves every body as it found it', async () => {
    const { page, value } = await write({ body: EVERYTHING, raw: true })
    await page.keyboard.type('x')
    await page.keyboard.press('Backspace')
    expect(await value()).toBe(EVERYTHING)
  })

  test('takes in a body that something else has put into the field', async () => {
    const { page, value } = await write({ body: '<p>One.</p>' })
    await page.locator('textarea').evaluate((field: HTMLTextAreaElement) => {
      field.value = '<p>Two.</p>'
      field.dispatchEvent(new Event('change'))
    })
    expect(await page.locator('.editor-text').textContent()).toBe('Two.')
    expect(await value()).toBe('<p>Two.</p>')
  })

  test.each([
    ['## ', 'Title', '<h2>Title</h2>'],
    ['### ', 'Title', '<h3>Title</h3>'],
    ['> ', 'Said', '<blockquote><p>Said</p></blockquote>'],
    ['- ', 'One', '<ul><li>One</li></ul>'],
    ['1. ', 'One', '<ol><li>One</li></ol>'],
    ['4. ', 'Four', '<ol start="4"><li>Four</li></ol>'],
    ['---', 'Below', '<hr>\n<p>Below</p>'],
    ['``` ', 'a < b', '<pre><code>a &lt; b</code></pre>'],
    ['', 'a **bold** word', '<p>a <strong>bold</strong> word</p>'],
    ['', 'an _italic_ word', '<p>an <em>italic</em> word</p>'],
    ['', 'a *second* one', '<p>a <em>second</em> one</p>'],
    ['', 'some `code` here', '<p>some <code>code</code> here</p>'],
    ['', 'snake_case_name and 2*3*4', '<p>snake_case_name and 2*3*4</p>'],
    ['', 'see [us](https://example.org/) now', '<p>see <a href="https://example.org/">us</a> now</p>'],
  ])('reads Markdown: %s%s', async (sign, words, body) => {
    const { page, value } = await write()
    await page.keyboard.type(sign + words)
    expect(await value()).toBe(body)
  })

  test('offers blocks behind a slash, found by typing on', async () => {
    const { page, value } = await write()
    await page.keyboard.type('Words')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(15)
    await page.keyboard.type('pu')
    await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Pull quote'])
    const option = await page.getByRole('option').getAttribute('id')
    expect(await page.locator('.editor-text').getAttribute('aria-activedescendant')).toBe(option)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Large')
    expect(await value()).toBe('<p>Words</p>\n<blockquote class="pull"><p>Large</p></blockquote>')
    expect(await page.getByRole('listbox').count()).toBe(0)
  })

  test('goes through the blocks with arrows, and closes them with Escape', async () => {
    const { page, value } = await write()
    await page.keyboard.type('/')
    const chosen = page.locator('[role=option][aria-selected=true]')
    await chosen.waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await chosen.textContent()).toBe('Heading##')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await chosen.textContent()).toBe('Rule---')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('listbox').count()).toBe(0)
    await page.keyboard.type('heading')
    expect(await value()).toBe('<p>/heading</p>')
  })

  test.each([
    ['table', 'Head', '<table><tbody><tr><th scope="col">Head</th><th></th><th></th></tr>'],
    ['fact', 'Facts', '<aside class="box"><h3>Facts</h3></aside>'],
    ['disclosure', 'More', '<p>More</p>'],
    ['terms', 'Term', '<dl><dt>Term</dt></dl>'],
    ['verse', 'Line', '<pre class="verse">Line</pre>'],
  ])('puts in a block: /%s', async (letters, words, body) => {
    const { page, value } = await write()
    await page.keyboard.type(`/${letters}`)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    if (letters === 'table') await page.locator('.editor-text th').first().click()
    await page.keyboard.type(words)
    expect(
      (await value()).replace(/<thead>(.*?)<\/thead><tbody>/, '<tbody>$1').replaceAll(' scope="col"></th>', '></th>'),
    ).toContain(body)
  })

  test('has toolbars that are one stop of the keyboard each', async () => {
    const { page, value } = await write({ body: '<p>One two</p>' })
    await chooseLastWord(page)
    await page.keyboard.press('Alt+F10')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('Bold')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Italic')
    await page.keyboard.press('End')
    expect(await focused()).toBe('Redo')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(await value()).toBe('<p>One <strong>two</strong></p>')
    expect(
      await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Bold' }).getAttribute('aria-pressed'),
    ).toBe('true')
    await page.keyboard.press('ControlOrMeta+z')
    expect(await value()).toBe('<p>One two</p>')
    expect(await page.getByRole('toolbar', { name: 'Text' }).locator('[tabindex="0"]').count()).toBe(1)
  })

  test('shows what can be done with chosen words beside them', async () => {
    const { page, value } = await write({ body: '<p>One two</p>' })
    await chooseLastWord(page)
    await page.getByRole('toolbar', { name: 'Chosen words' }).getByRole('button', { name: 'Heading' }).click()
    expect(await value()).toBe('<h2>One two</h2>')
  })

  test('links to an own article that a few letters find', async () => {
    const { page, value } = await write({ body: '<p>As told before</p>' })
    await chooseLastWord(page)
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('har')
    await expect.poll(() => page.getByRole('option').count()).toBe(2)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await value()).toBe('<p>As told <a href="/news/harvest">before</a></p>')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('editor-text')
  })

  test('links to an address, says what is none, and takes a link away', async () => {
    const { page, value } = await write({ body: '<p>Here</p>' })
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('javascript:alert(1)')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').textContent()).toContain('https://example.org')
    await page.getByRole('combobox').fill('example.org/a')
    await page.keyboard.press('Enter')
    expect(await value()).toBe('<p><a href="https://example.org/a">Here</a></p>')
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('button', { name: 'Remove the link' }).click()
    expect(await value()).toBe('<p>Here</p>')
  })

  test('makes words of Word what they mean', async () => {
    const { paste, value } = await write()
    await paste({
      'text/plain': 'x',
      'text/html':
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h1>Title<o:p></o:p></h1><p class=MsoNormal><b>Bold</b><span style="color:red"> and </span><a href="https://example.org/">link</a><o:p></o:p></p><!--EndFragment--></body></html>',
    })
    expect(await value()).toBe('<h2>Title</h2>\n<p><strong>Bold</strong> and <a href="https://example.org/">link</a></p>')
  })

  test('joins a pasted sentence to the one it is pasted into, and pasted notes to the notes', async () => {
    const { page, paste, value } = await write({
      body: '<p>One<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup> end</p>\n<ol class="footnotes"><li id="note-1"><p>First <a href="#ref-1">↩</a></p></li></ol>',
    })
    await page.locator('.editor-text > p').first().click()
    await page.keyboard.press('End')
    await paste({
      'text/html':
        '<p> and two<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup></p><ol class="footnotes"><li id="note-1"><p>Second</p></li></ol>',
    })
    expect(await value()).toBe(
      '<p>One<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup> endand two<sup class="footnote"><a id="ref-2" href="#note-2">2</a></sup></p>\n' +
        '<ol class="footnotes"><li id="note-1"><p>First <a href="#ref-1">↩</a></p></li><li id="note-2"><p>Second <a href="#ref-2">↩</a></p></li></ol>',
    )
  })

  test('makes an embed of an address alone on a line, and a link of one that leads nowhere', async () => {
    const { page, paste, value } = await write()
    await paste({ 'text/plain': 'https://www.youtube.com/watch?v=abcdefghijk' })
    await page.locator('.editor-text .embed').waitFor()
    await page.keyboard.type('Below')
    await page.keyboard.press('Enter')
    await paste({ 'text/plain': 'https://nowhere.example/' })
    await expect.poll(() => desk.posted.length).toBe(2)
    expect(await value()).toBe(
      '<figure class="embed" data-url="https://www.youtube.com/watch?v=abcdefghijk" data-title="A film"></figure>\n<p>Below</p>\n<p><a href="https://nowhere.example/">https://nowhere.example/</a></p>',
    )
  })

  test('makes a pasted address the link of the chosen words', async () => {
    const { page, paste, value } = await write({ body: '<p>Here</p>' })
    await page.keyboard.press('ControlOrMeta+a')
    await paste({ 'text/plain': 'https://example.org/' })
    expect(await value()).toBe('<p><a href="https://example.org/">Here</a></p>')
  })

  /** Browsers tell of a selection a moment after it was made. */
  const chooseLastWord = async (page: Page) => {
    await page.keyboard.press('Shift+ControlOrMeta+ArrowLeft')
    await page.getByRole('toolbar', { name: 'Chosen words' }).waitFor()
  }

  const drop = ({ page }: Writer, name: string, bytes: number) =>
    page.evaluate(
      ({ name, bytes }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([name, new Uint8Array(bytes)], name, { type: 'image/jpeg' }))
        const text = document.querySelector('.editor-text > p')!
        const { right, bottom } = text.getBoundingClientRect()
        const at = { clientX: right - 5, clientY: bottom - 5, bubbles: true, cancelable: true }
        text.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer }))
      },
      { name, bytes },
    )

  test('sends a dropped picture, shows how far it is, and lets one write meanwhile', async () => {
    const writer = await write({ body: '<p>One</p>\n<p>Two</p>' })
    const { page, value } = writer
    await drop(writer, 'boat.jpg', 3_000_000)
    const bar = page.getByRole('progressbar', { name: 'boat.jpg' })
    await expect.poll(() => bar.evaluate((bar: HTMLProgressElement) => bar.value)).toBe(1)
    expect(await value()).toBe('<p>One</p>\n<p>Two</p>')
    await page.keyboard.type('!')
    desk.letUploadsEnd()
    await page.locator('.editor-text figure.picture img').waitFor()
    expect(await value()).toMatch(/^<p>One<\/p>\n<figure class="picture" data-media="\d+"><\/figure>\n<p>Two!<\/p>$/)
    expect(await page.locator('.editor-said').textContent()).toBe('boat.jpg: in the text.')
    expect(await bar.count()).toBe(0)
  })

  test('says why a picture was not taken', async () => {
    const writer = await write({ body: '<p>One</p>' })
    await drop(writer, 'broken.jpg', 10)
    await writer.page.getByRole('progressbar').waitFor()
    await expect.poll(() => desk.posted.length).toBe(1)
    desk.letUploadsEnd()
    await expect.poll(() => writer.page.locator('.editor-said').textContent()).toBe('This file is not a picture.')
    expect(await writer.value()).toBe('<p>One</p>')
  })

  test('knows what a picture says of itself, and saves it with its focal point', async () => {
    const { page, value } = await write({ body: '<p>One</p>\n<figure class="picture" data-media="7"></figure>' })
    await page.getByRole('button', { name: /^Picture:/ }).click()
    await page.getByRole('dialog').getByLabel('Credit').fill('Coastwire')
    await page.getByLabel('Place in this article').selectOption('wide')
    await page.getByRole('button', { name: /^Focal point: 50 % from the left/ }).press('ArrowLeft')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('button', { name: 'Save' }).last().click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(desk.posted.map(({ path, body }) => [path, body.toString()])).toEqual([
      ['/desk/media/7', 'alt=Alt+7&caption=Caption+7&credit=Coastwire&focusX=0.45&focusY=0.5'],
    ])
    expect(await value()).toBe('<p>One</p>\n<figure class="picture wide" data-media="7"></figure>')
  })

  test('puts in a footnote, leads into it and back', async () => {
    const { page, value } = await write({ body: '<p>One</p>' })
    await page.keyboard.press('ControlOrMeta+Alt+f')
    await page.keyboard.type('The note')
    await page.keyboard.press('Escape')
    await page.keyboard.type(', two')
    expect(await value()).toBe(
      '<p>One<sup class="footnote"><a id="ref-1" href="#note-1">1</a></sup>, two</p>\n<ol class="footnotes"><li id="note-1"><p>The note <a href="#ref-1">↩</a></p></li></ol>',
    )
  })

  test('edits raw HTML only for whom it may', async () => {
    const body = '<p>One</p>\n<div class="raw" data-html="&lt;form&gt;&lt;/form&gt;"></div>'
    const author = await write({ body })
    expect(await author.page.locator('.raw button').count()).toBe(0)
    await author.page.keyboard.type('/html')
    expect(await author.page.getByRole('option').count()).toBe(0)
    const editor = await write({ body, raw: true })
    await editor.page.getByRole('button', { name: 'Edit' }).click()
    await editor.page.getByLabel('As readers’ browsers get it').fill('<svg></svg>')
    await editor.page.getByRole('button', { name: 'Change it' }).click()
    expect(await editor.value()).toBe('<p>One</p>\n<div class="raw" data-html="&lt;svg&gt;&lt;/svg&gt;"></div>')
  })

  test('works a table by its own toolbar and the Tab key', async () => {
    const { page, value } = await write({ body: '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>\n<p>End</p>' })
    const tools = page.getByRole('toolbar', { name: 'Table' })
    expect(await tools.count()).toBe(0)
    await page.locator('.editor-text td').first().click()
    await tools.getByRole('button', { name: 'Row below' }).click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('c')
    expect(await value()).toBe(
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></tbody></table>\n<p>End</p>',
    )
    await tools.getByRole('button', { name: 'Take table away' }).click()
    expect(await value()).toBe('<p>End</p>')
  })

  test('counts words', async () => {
    const { page } = await write({ body: `<p>${'word '.repeat(700)}</p>` })
    expect(await page.locator('.editor-count').textContent()).toBe('700 words · 3 minutes to read')
    await page.keyboard.type(' more')
    await expect.poll(() => page.locator('.editor-count').textContent(), { timeout: 5000 }).toBe('701 words · 3 minutes to read')
  })

  test.each([360, 1280])('passes axe with everything in it, at %i pixels', async (width) => {
    const { page } = await write({ body: EVERYTHING, raw: true, width })
    await page.locator('.editor-text figure.picture img').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([])
    await page.keyboard.type(' /')
    await page.getByRole('option').first().waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([])
  })
})
