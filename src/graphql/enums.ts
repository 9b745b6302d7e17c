/** The closed lists of the graph, under the names that GraphQL shows. */
import type {
  Channel,
  CueClass,
  DateBasis,
  DatePrecision,
  EntityKind,
  Gender,
  InteractionType,
  MentionForm,
  Modality,
  Polarity,
  RoleQualifier,
  RoleStatus,
  StatementForm,
} from '../model/annotation.ts'
import type { DateAnchorBasis } from '../model/article.ts'
import type { ParticipantPart } from '../model/bundle.ts'
import { builder } from './builder.ts'

/** `NEWS_CONFERENCE` for the stored `news-conference`, each with its description. */
function values<Value extends string>(descriptions: Readonly<Record<Value, string>>) {
  return Object.fromEntries(
    (Object.entries(descriptions) as [Value, string][]).map(([value, description]) => [
      value.toUpperCase().replace('-', '_'),
      { value, description },
    ]),
  ) as Record<string, { value: Value; description: string }>
}

export const EntityKindEnum = builder.enumType('EntityKind', {
  description: 'What an entity is.',
  values: values<EntityKind>({
    person: 'One human being.',
    organization: 'A company, an agency, a party, a court, a team.',
    place: 'A country, a city, a region; it may act (“Israel said”).',
    group: 'An unnamed or plural source (“officials”), of one article.',
  }),
})

export const GenderEnum = builder.enumType('Gender', {
  description: 'The gender that the words of the articles tell.',
  values: values<Gender>({ male: 'Spoken of as “he”.', female: 'Spoken of as “she”.' }),
})

export const MentionFormEnum = builder.enumType('MentionForm', {
  description: 'How a text refers to an entity.',
  values: values<MentionForm>({
    name: '“Ana Ruiz”.',
    'title-name': '“Mayor Ruiz”.',
    nominal: '“the mayor”.',
    pronoun: '“she”.',
    role: '“the press secretary”, standing for its holder.',
  }),
})

export const RoleStatusEnum = builder.enumType('RoleStatus', {
  description: 'When a role is held, as the text has it.',
  values: values<RoleStatus>({
    current: 'Held when the article was written.',
    former: 'Held before.',
    future: 'To be held later.',
    unknown: 'The text does not tell.',
  }),
})

export const RoleQualifierEnum = builder.enumType('RoleQualifier', {
  description: 'In what way a role is held.',
  values: values<RoleQualifier>({
    acting: 'In place of somebody else.',
    interim: 'Until somebody is found.',
    elect: 'Elected, not yet in office.',
    nominated: 'Proposed, not yet confirmed.',
  }),
})

export const StatementFormEnum = builder.enumType('StatementForm', {
  description: 'Whose words a statement is in.',
  values: values<StatementForm>({
    direct: 'The speaker’s own words, in quotation marks.',
    indirect: 'The article’s words.',
    mixed: 'Both.',
  }),
})

export const CueClassEnum = builder.enumType('CueClass', {
  description: 'What kind of saying the cue (“said”, “urged”) stands for.',
  values: values<CueClass>({
    assert: 'Says that something is so.',
    support: 'Speaks for something or somebody.',
    criticise: 'Speaks against something or somebody.',
    urge: 'Wants something done.',
    promise: 'Commits to something.',
    deny: 'Says that something is not so.',
    ask: 'Asks.',
    inform: 'Makes something known.',
    threaten: 'Announces harm.',
  }),
})

export const ChannelEnum = builder.enumType('Channel', {
  description: 'By what means something was said.',
  values: values<Channel>({
    twitter: 'A post on Twitter or X.',
    statement: 'A prepared statement.',
    interview: 'An interview.',
    'news-conference': 'A news conference or briefing.',
    letter: 'A letter.',
    document: 'A report, a filing or another document.',
    court: 'In court.',
    speech: 'A speech.',
    email: 'An email.',
    phone: 'By telephone.',
    broadcast: 'On radio or television.',
  }),
})

export const InteractionTypeEnum = builder.enumType('InteractionType', {
  description: 'What passed between the participants.',
  values: values<InteractionType>({
    talk: 'They talked.',
    call: 'One telephoned the other.',
    meet: 'They met.',
    visit: 'One visited the other.',
    negotiate: 'They negotiated.',
    write: 'One wrote to the other.',
    send: 'One sent the other something.',
    praise: 'One praised the other.',
    criticise: 'One criticised the other.',
    accuse: 'One accused the other.',
    thank: 'One thanked the other.',
    appoint: 'One gave the other a post.',
    dismiss: 'One took a post from the other.',
    arrest: 'One arrested the other.',
    sue: 'One took the other to court.',
    attack: 'One attacked the other.',
    help: 'One helped the other.',
    agree: 'They agreed.',
    order: 'One ordered the other to do something.',
    invite: 'One invited the other.',
    ask: 'One asked the other.',
    warn: 'One warned the other.',
  }),
})

export const ModalityEnum = builder.enumType('Modality', {
  description: 'Whether an interaction took place.',
  values: values<Modality>({
    occurred: 'It took place.',
    planned: 'It is to take place.',
    requested: 'Somebody wants it to take place.',
    possible: 'It may take place.',
  }),
})

export const PolarityEnum = builder.enumType('Polarity', {
  description: 'Whether the text says that something is so or that it is not.',
  values: values<Polarity>({ positive: '“They met.”', negative: '“They did not meet.”' }),
})

export const DatePrecisionEnum = builder.enumType('DatePrecision', {
  description: 'How exactly a date is known.',
  values: values<DatePrecision>({
    day: 'To the day.',
    month: 'To the month; the day shown is its first.',
    year: 'To the year; the day shown is its first.',
    none: 'Not known.',
  }),
})

export const DateBasisEnum = builder.enumType('DateBasis', {
  description: 'How a date was found.',
  values: values<DateBasis>({
    explicit: 'The text names it.',
    relative: 'Counted from the day of the article (“on Wednesday”).',
    none: 'Not found.',
  }),
})

export const DateAnchorBasisEnum = builder.enumType('DateAnchorBasis', {
  description: 'Where the day of an article, from which “Wednesday” is counted, comes from.',
  values: values<DateAnchorBasis>({
    metadata: 'Given with the article.',
    dateline: 'The article’s dateline.',
    url: 'The article’s address.',
    operator: 'Given when the article was read in.',
    none: 'Not known.',
  }),
})

export const ParticipantPartEnum = builder.enumType('ParticipantPart', {
  description: 'The side on which an entity takes part.',
  values: values<ParticipantPart>({
    from: 'From whom the interaction goes out.',
    to: 'To whom it goes.',
  }),
})

export type Grade = 'ADDRESSED' | 'INTERACTED' | 'PLANNED' | 'DENIED'

export const ConversationGradeEnum = builder.enumType('ConversationGrade', {
  description: 'How well it is founded that one entity spoke to another.',
  values: {
    ADDRESSED: { description: 'A statement of the one names the other as whom it was said to.' },
    INTERACTED: { description: 'An article, or a speaker in it, says that they interacted.' },
    PLANNED: { description: 'An interaction is planned, requested or possible.' },
    DENIED: { description: 'An article, or a speaker in it, says that they did not interact.' },
  },
})
