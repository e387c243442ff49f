import { expect, test } from 'vitest'
import { parseSmtpUrl } from './smtp-url.ts'

test.each([
  ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, security: 'tls', login: undefined }],
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, security: 'starttls', login: undefined }],
  ['smtp://Mail.Example.org:2525/', { host: 'mail.example.org', port: 2525, security: 'starttls', login: undefined }],
  ['smtp://localhost:25', { host: 'localhost', port: 25, security: 'none', login: undefined }],
  ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, security: 'none', login: undefined }],
  ['smtp://[::1]:25', { host: '::1', port: 25, security: 'none', login: undefined }],
  ['smtp://127.0.0.1.evil.example', { host: '127.0.0.1.evil.example', port: 587, security: 'starttls', login: undefined }],
  ['smtps://localhost', { host: 'localhost', port: 465, security: 'tls', login: undefined }],
  [
    'smtps://paper%40example.org:p%3Aa%2Fss@mail.example.org',
    { host: 'mail.example.org', port: 465, security: 'tls', login: { user: 'paper@example.org', password: 'p:a/ss' } },
  ],
])('%s is understood', (text, server) => {
  expect(parseSmtpUrl(text)).toEqual(server)
})

test.each([
  '',
  'mail.example.org',
  'mail.example.org:587',
  'https://mail.example.org',
  'smtp:mail.example.org',
  'smtp://',
  'smtp://:587',
  'smtp://mail.example.org/inbox',
  'smtp://mail.example.org?tls=no',
  'smtp://mail.example.org#x',
  'smtp://mail.example.org:mail',
  'smtp://paper@mail.example.org',
  'smtp://:hush@mail.example.org',
  'smtp://paper:%zz@mail.example.org',
])('“%s” is no mail server', (text) => {
  expect(parseSmtpUrl(text)).toBeUndefined()
})
