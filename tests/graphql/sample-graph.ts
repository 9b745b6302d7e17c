/** A graph in which every field has something to answer. */
import { cypher } from '../../src/graph/cypher-text.ts'
import { writeBundle } from '../../src/ingest/write-bundle.ts'
import type { Bundle } from '../../src/model/bundle.ts'
import type { GraphStore } from '../../src/store/graph-store.ts'
import { FAROUK, LEE, sampleBundle, sampleBundles } from '../support/sample-bundles.ts'

const WRITERS = ['Ada Berg', 'Bo Çelik', 'Cy Dahl', 'Di Evers', 'Ed Falk', 'Fe Grau', 'Gil Hahn', 'Hal Ito']

/** People whose statements share days, or have none, so that only the id can tell some rows apart. */
function crowd(): Bundle[] {
  return WRITERS.map((speaker, i) => {
    const day = `2023-06-0${1 + (i % 3)}`
    const words = { ...LEE, speaker, title: 'editor', content: `Word number ${i} is out.` }
    const bundle = sampleBundle(words, { url: `https://example.org/crowd/${i}`, published: day })
    const onDate = i % 4 === 3 ? null : day
    const statements = bundle.statements.map((one) => ({ ...one, onDate, datePrecision: 'day' as const }))
    return { ...bundle, statements }
  })
}

/** Farouk is to meet Lee, and did not meet Moreau; what he says names Riga. */
function unfounded(): Bundle[] {
  const planned = sampleBundle(FAROUK, { url: 'https://example.org/planned', published: '2023-05-03' })
  const denied = sampleBundle(
    { ...FAROUK, addressee: 'Paul Moreau', content: 'Riga is mine.' },
    { url: 'https://example.org/denied', published: '2023-05-04' },
  )
  const place = denied.entities.find(({ kind }) => kind === 'place')
  return [
    {
      ...planned,
      statements: [],
      interactions: planned.interactions.map((one) => ({ ...one, modality: 'planned' as const })),
    },
    {
      ...denied,
      statements: denied.statements.map((one) => ({
        ...one,
        addresseeIds: [],
        aboutIds: place ? [place.id] : [],
      })),
      interactions: denied.interactions.map((one) => ({
        ...one,
        polarity: 'negative' as const,
        onDate: '2023-05-04',
        assertedIn: denied.statements[0]?.id ?? null,
      })),
    },
  ]
}

/** “Jung and Lund met”: both on one side. */
function together(): Bundle {
  const words = {
    speaker: 'Ida Jung',
    title: 'envoy',
    place: 'Oslo',
    addressee: 'Kai Lund',
    content: 'Not said.',
  }
  const bundle = sampleBundle(words, { url: 'https://example.org/together' })
  const interactions = bundle.interactions.map((one) => ({
    ...one,
    participants: one.participants.map((participant) => ({ ...participant, part: 'from' as const })),
  }))
  return { ...bundle, statements: [], interactions }
}

/** Empties the store and fills it. */
export async function fillStore(store: GraphStore): Promise<void> {
  await store.write((tx) => tx.run(cypher`MATCH (n) DETACH DELETE n`))
  for (const bundle of [...sampleBundles(), ...crowd(), ...unfounded(), together()])
    await writeBundle(store, bundle)
}
