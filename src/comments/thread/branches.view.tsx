import type { Paper } from '../../web/paper.ts'
import { wordsOf } from '../../web/words/words.ts'
import { commentPath } from '../comment.ts'
import { CommentBox } from './comment.view.tsx'
import type { Branch, ShownComment } from './thread.ts'

export interface BranchesProps {
  paper: Paper
  branches: Branch[]
  comments: Map<number, ShownComment>
  /** Whether answers are taken. */
  isOpen: boolean
}

/** Comments with the answers below each, and the way to those that have no room here. */
export function Branches({ branches, ...shared }: BranchesProps) {
  return (
    <ol class="said-list">
      {branches.map((branch) => (
        <li>
          <CommentBox paper={shared.paper} comment={shared.comments.get(branch.id)!} isOpen={shared.isOpen} />
          {branch.answers.length > 0 && <Branches {...shared} branches={branch.answers} />}
          {branch.replies > branch.answers.length && <AllAnswers paper={shared.paper} branch={branch} />}
        </li>
      ))}
    </ol>
  )
}

function AllAnswers({ paper, branch }: { paper: Paper; branch: Branch }) {
  const t = wordsOf(paper.settings.language)
  return (
    <p class="all">
      <a href={`${commentPath(branch.id)}#answers`}>{t('comments.allAnswers', { count: branch.replies })}</a>
    </p>
  )
}
