/** An unnamed or plural source of one article. */
import { builder } from '../builder.ts'
import { addConnection } from '../connection.ts'

addConnection('Group', 'groups')

builder.objectType('Group', {
  description:
    'An unnamed or plural source (“officials”). It belongs to one article: all the world’s officials are not one.',
  interfaces: ['Node', 'Entity'],
})
