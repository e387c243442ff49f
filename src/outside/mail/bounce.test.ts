import { expect, test } from 'vitest'
import { bounceStatus } from './bounce.ts'

test.each([
  ['550 5.1.1 <ana@example.org>: Recipient address rejected: User unknown', '550 5.1.1'],
  ['550-5.1.1 The email account that you tried to reach does not exist.\n550 5.1.1 Try again', '550 5.1.1'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound', '550 5.1.10'],
  ['553 5.1.2 We do not know that host', '553 5.1.2'],
  ['551 5.1.6 Moved away', '551 5.1.6'],
  ['554 5.2.1 The mailbox is disabled', '554 5.2.1'],
  ['550 No such user here', '550'],
  ['550 Unknown user', '550'],
  ['553 mailbox not found', '553'],
  ['551 user does not exist', '551'],
])('“%s” is a mailbox that is no more', (response, status) => {
  expect(bounceStatus(response)).toBe(status)
})

test.each([
  '550 5.7.1 Blocked by policy: user unknown to us as a sender',
  '550 5.7.26 Unauthenticated mail is not accepted',
  '550 5.1.7 Bad sender address',
  '550 5.1.8 The sender’s domain has no mail server',
  '552 5.2.2 Mailbox full',
  '554 5.7.1 <ana@example.org>: Relay access denied',
  '550 relay not permitted',
  '550 Your address is on a list',
  '550',
  '554 Transaction failed: no such user',
  '450 4.1.1 User unknown just now',
  '250 2.1.5 Ok',
  '',
])('“%s” is not', (response) => {
  expect(bounceStatus(response)).toBeUndefined()
})
