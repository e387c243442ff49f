import { avatarPath, initialsOf } from './avatar.ts'

/** A reader's picture beside their name, which says who it is; their initials if they have none. */
export const Avatar = ({ name, avatar }: { name: string; avatar: string | null }) =>
  avatar === null ? (
    <span class="avatar" aria-hidden="true">
      {initialsOf(name)}
    </span>
  ) : (
    <img class="avatar" src={avatarPath(avatar)} alt="" width={40} height={40} loading="lazy" />
  )
