import { Hono } from 'hono'
import { answerDesk } from '../web/desk/answer.ts'
import { DeskPage } from '../web/desk/desk.view.tsx'
import type { DeskEnv } from './desk-env.ts'
import { ACTIONS, may, ROLES } from './roles.ts'

/** Who may do what, as everybody of the newsroom may read it. */
export const rolesDesk = () =>
  new Hono<DeskEnv>().get('/desk/roles', (c) =>
    answerDesk(
      c,
      <DeskPage frame={c.var.frame} title="Roles">
        <p>What each role may do. What yours may not, you don’t see.</p>
        <div class="table-scroll" role="region" aria-label="Roles and what they may do" tabindex={0}>
          <table class="list roles">
            <thead>
              <tr>
                <th scope="col">To</th>
                {ROLES.map((role) => (
                  <th scope="col">{role}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ACTIONS.map((action) => (
                <tr>
                  <th scope="row">{action}</th>
                  {ROLES.map((role) => (
                    <td data-label={role}>{may({ role }, action) ? 'yes' : '–'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </DeskPage>,
    ),
  )
