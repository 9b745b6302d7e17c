/**
 * Every text that the ingest job writes and reads with. Texts keep to what both stores answer alike; each is linted and
 * checked against the list of what they do not (see the tests). A pattern starts at the node that is known, as the embedded engine
 * walks it from left to right.
 */
import { cypher } from './cypher-text.ts'
import { MUTUAL_INTERACTIONS, SPEAKING_INTERACTIONS } from './labels.ts'

const listed = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`
const SPEAKING = listed(SPEAKING_INTERACTIONS)
const MUTUAL = listed(MUTUAL_INTERACTIONS)

/** More rows than any one answer has; every read has a limit. */
const ALL = '1000000'

export const WRITE_QUERIES = {
  storedArticle: cypher`MATCH (a:Article {id: $id}) RETURN a.inputSha256 AS inputSha256, a.bundleSha256 AS bundleSha256 ORDER BY a.id LIMIT 1`,

  // What hung on the article before: entities, roles and pairs whose derived facts may change.
  entitiesOfArticle: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(x:ArticleEntity)-[:RESOLVES_TO]->(e:Entity)
    RETURN DISTINCT e.id AS id ORDER BY id LIMIT ${ALL}`,
  blocksOfArticle: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(x:ArticleEntity)
    RETURN DISTINCT x.kind AS kind, x.nameKey AS nameKey, x.surnameKey AS surnameKey ORDER BY kind, nameKey LIMIT ${ALL}`,
  rolesOfEntities: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})-[:HELD]->(r:Role) RETURN DISTINCT r.id AS id ORDER BY id LIMIT ${ALL}`,

  removeMentions: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(x:ArticleEntity)<-[:MENTION_OF]-(m:Mention) DETACH DELETE m`,
  removeStatements: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:Statement) DETACH DELETE n`,
  removeInteractions: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:Interaction) DETACH DELETE n`,
  removeRoleClaims: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:RoleClaim) DETACH DELETE n`,
  removeArticleEntities: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(n:ArticleEntity) DETACH DELETE n`,
  removeArticle: cypher`MATCH (a:Article {id: $id}) DETACH DELETE a`,
  publishersOfArticle: cypher`MATCH (a:Article {id: $id})-[:PUBLISHED_BY]->(s:Source) RETURN s.id AS id ORDER BY id LIMIT ${ALL}`,
  removePublisher: cypher`MATCH (a:Article {id: $id})-[r:PUBLISHED_BY]->(s:Source) DELETE r`,
  removeLoneSources: cypher`UNWIND $ids AS id MATCH (s:Source {id: id}) WHERE NOT EXISTS { MATCH (s)<-[:PUBLISHED_BY]-(a:Article) } DETACH DELETE s`,

  upsertArticles: cypher`UNWIND $rows AS row MERGE (n:Article {id: row.id}) SET n = row`,
  // Of several spellings of a name the first by code point stays, whatever the order of articles.
  upsertSources: cypher`UNWIND $rows AS row MERGE (n:Source {id: row.id})
    SET n.domain = row.domain, n.name = CASE WHEN n.name < row.name THEN n.name ELSE row.name END`,
  upsertArticleEntities: cypher`UNWIND $rows AS row MERGE (n:ArticleEntity {id: row.id}) SET n = row`,
  upsertMentions: cypher`UNWIND $rows AS row MERGE (n:Mention {id: row.id}) SET n = row`,
  upsertStatements: cypher`UNWIND $rows AS row MERGE (n:Statement {id: row.id}) SET n = row`,
  upsertInteractions: cypher`UNWIND $rows AS row MERGE (n:Interaction {id: row.id}) SET n = row`,
  upsertRoleClaims: cypher`UNWIND $rows AS row MERGE (n:RoleClaim {id: row.id}) SET n = row`,

  linkPublishers: cypher`UNWIND $rows AS row MATCH (a:Article {id: row.from}) MATCH (b:Source {id: row.to}) MERGE (a)-[:PUBLISHED_BY]->(b)`,
  linkEntitiesToArticle: cypher`UNWIND $rows AS row MATCH (a:ArticleEntity {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[:IN_ARTICLE]->(b)`,
  linkStatementsToArticle: cypher`UNWIND $rows AS row MATCH (a:Statement {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[:IN_ARTICLE]->(b)`,
  linkInteractionsToArticle: cypher`UNWIND $rows AS row MATCH (a:Interaction {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[:IN_ARTICLE]->(b)`,
  linkRoleClaimsToArticle: cypher`UNWIND $rows AS row MATCH (a:RoleClaim {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (a)-[:IN_ARTICLE]->(b)`,
  linkMentions: cypher`UNWIND $rows AS row MATCH (a:Mention {id: row.from}) MATCH (b:ArticleEntity {id: row.to}) MERGE (a)-[:MENTION_OF]->(b)`,
  linkSpeakers: cypher`UNWIND $rows AS row MATCH (a:Statement {id: row.from}) MATCH (b:ArticleEntity {id: row.to}) MERGE (a)-[:HAS_SPEAKER]->(b)`,
  linkAddressees: cypher`UNWIND $rows AS row MATCH (a:Statement {id: row.from}) MATCH (b:ArticleEntity {id: row.to}) MERGE (a)-[:HAS_ADDRESSEE]->(b)`,
  linkSubjects: cypher`UNWIND $rows AS row MATCH (a:Statement {id: row.from}) MATCH (b:ArticleEntity {id: row.to}) MERGE (a)-[:MENTIONS]->(b)`,
  linkParticipants: cypher`UNWIND $rows AS row MATCH (a:Interaction {id: row.from}) MATCH (b:ArticleEntity {id: row.to})
    MERGE (a)-[:HAS_PARTICIPANT {part: row.part}]->(b)`,
  linkHolders: cypher`UNWIND $rows AS row MATCH (a:RoleClaim {id: row.from}) MATCH (b:ArticleEntity {id: row.to}) MERGE (a)-[:HAS_HOLDER]->(b)`,
  linkClaimPlaces: cypher`UNWIND $rows AS row MATCH (a:RoleClaim {id: row.from}) MATCH (b:ArticleEntity {id: row.to}) MERGE (a)-[:AT]->(b)`,

  // Resolution. No CALL here: the embedded engine would scan all claims for each row.
  peopleBySurname: cypher`UNWIND $ids AS surname MATCH (x:ArticleEntity {surnameKey: surname})
    OPTIONAL MATCH (x)<-[:HAS_HOLDER]-(c:RoleClaim)
    WITH x, collect(DISTINCT c.titleKey) AS titleKeys
    OPTIONAL MATCH (x)-[:RESOLVES_TO]->(e:Entity)
    RETURN DISTINCT x.id AS id, x.articleId AS articleId, x.kind AS kind, x.name AS name, x.nameKey AS nameKey, x.gender AS gender, x.forms AS forms, titleKeys, e.id AS entityId
    ORDER BY id LIMIT ${ALL}`,
  othersByKey: cypher`UNWIND $ids AS key MATCH (x:ArticleEntity {nameKey: key.nameKey}) WHERE x.kind = key.kind AND (x.kind <> 'group' OR x.articleId = key.articleId)
    OPTIONAL MATCH (x)-[:RESOLVES_TO]->(e:Entity)
    RETURN DISTINCT x.id AS id, x.articleId AS articleId, x.kind AS kind, x.name AS name, x.nameKey AS nameKey, x.gender AS gender, x.forms AS forms, [] AS titleKeys, e.id AS entityId
    ORDER BY id LIMIT ${ALL}`,
  // `+=` keeps the counts; a gender that articles came to disagree on must go.
  upsertPeople: cypher`UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Person SET n += row SET n.gender = row.gender`,
  upsertOrganizations: cypher`UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Organization SET n += row`,
  upsertPlaces: cypher`UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Place SET n += row`,
  upsertGroups: cypher`UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Group SET n += row`,
  // What was derived through a chain that now means somebody else goes with its old entity.
  forgetMovedSpeech: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})<-[:HAS_SPEAKER]-(s:Statement)<-[r:SAID]-(e:Entity) DELETE r`,
  forgetMovedAddress: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})<-[:HAS_ADDRESSEE]-(s:Statement)-[r:ADDRESSED_TO]->(e:Entity)<-[:RESOLVES_TO]-(x) DELETE r`,
  forgetMovedSubject: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})<-[:MENTIONS]-(s:Statement)-[r:ABOUT]->(e:Entity)<-[:RESOLVES_TO]-(x) DELETE r`,
  forgetMovedPart: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})<-[:HAS_PARTICIPANT]-(i:Interaction)<-[r:TOOK_PART_IN]-(e:Entity)<-[:RESOLVES_TO]-(x) DELETE r`,
  forgetResolution: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})-[r:RESOLVES_TO]->(e:Entity) DELETE r`,
  linkResolution: cypher`UNWIND $rows AS row MATCH (a:ArticleEntity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[:RESOLVES_TO]->(b)`,

  // Derived edges.
  deriveSaid: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})-[:RESOLVES_TO]->(e:Entity) MATCH (x)<-[:HAS_SPEAKER]-(s:Statement) MERGE (e)-[:SAID]->(s)`,
  deriveAddressedTo: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})-[:RESOLVES_TO]->(e:Entity) MATCH (x)<-[:HAS_ADDRESSEE]-(s:Statement) MERGE (s)-[:ADDRESSED_TO]->(e)`,
  deriveAbout: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})-[:RESOLVES_TO]->(e:Entity) MATCH (x)<-[:MENTIONS]-(s:Statement) MERGE (s)-[:ABOUT]->(e)`,
  deriveTookPartIn: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})-[:RESOLVES_TO]->(e:Entity) MATCH (x)<-[p:HAS_PARTICIPANT]-(i:Interaction) MERGE (e)-[:TOOK_PART_IN {part: p.part}]->(i)`,
  partsOfInteractions: cypher`UNWIND $ids AS id MATCH (x:ArticleEntity {id: id})<-[:HAS_PARTICIPANT]-(i:Interaction)
    WITH DISTINCT i MATCH (i)<-[:TOOK_PART_IN]-(e:Entity) WITH i, e.id AS entity ORDER BY entity
    RETURN i.id AS id, i.type AS type, i.onDate AS onDate, i.articleId AS articleId, collect(DISTINCT entity) AS entities ORDER BY id LIMIT ${ALL}`,
  setEventKeys: cypher`UNWIND $rows AS row MATCH (i:Interaction {id: row.id}) SET i.eventKey = row.eventKey`,

  claimsOfEntities: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:RESOLVES_TO]-(x:ArticleEntity)<-[:HAS_HOLDER]-(c:RoleClaim)-[:IN_ARTICLE]->(a:Article)
    OPTIONAL MATCH (c)-[:AT]->(y:ArticleEntity)-[:RESOLVES_TO]->(o:Entity)
    RETURN DISTINCT c.id AS id, e.id AS holderId, o.id AS atId, c.title AS title, c.titleKey AS titleKey, c.status AS status, c.qualifier AS qualifier, c.during AS during, a.publishedOn AS publishedOn
    ORDER BY id LIMIT ${ALL}`,
  removeRoles: cypher`UNWIND $ids AS id MATCH (r:Role {id: id}) DETACH DELETE r`,
  upsertRoles: cypher`UNWIND $rows AS row MERGE (n:Role {id: row.id}) SET n = row`,
  linkHeld: cypher`UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Role {id: row.to}) MERGE (a)-[:HELD]->(b)`,
  linkRolePlaces: cypher`UNWIND $rows AS row MATCH (a:Role {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[:AT]->(b)`,
  linkEvidence: cypher`UNWIND $rows AS row MATCH (a:Role {id: row.from}) MATCH (b:RoleClaim {id: row.to}) MERGE (a)-[:EVIDENCED_BY]->(b)`,

  // Who spoke to whom: statements with an addressee, and interactions that occurred. The pairs of `$ids` with
  // `$others` are counted again; null stands for everybody.
  addressedPairs: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})-[:SAID]->(s:Statement)-[:ADDRESSED_TO]->(o:Entity) WHERE ($others IS NULL OR o.id IN $others) AND o.id <> e.id
    RETURN DISTINCT e.id AS a, o.id AS b, s.contentKey AS key, 'statement' AS of, s.articleId AS articleId, s.onDate AS onDate ORDER BY a, b, key, articleId LIMIT ${ALL}`,
  addressingPairs: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:ADDRESSED_TO]-(s:Statement)<-[:SAID]-(o:Entity) WHERE ($others IS NULL OR o.id IN $others) AND o.id <> e.id
    RETURN DISTINCT o.id AS a, e.id AS b, s.contentKey AS key, 'statement' AS of, s.articleId AS articleId, s.onDate AS onDate ORDER BY a, b, key, articleId LIMIT ${ALL}`,
  interactingPairs: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})-[p:TOOK_PART_IN]->(i:Interaction)<-[q:TOOK_PART_IN]-(o:Entity)
    WHERE ($others IS NULL OR o.id IN $others) AND o.id <> e.id AND (p.part <> q.part OR (i.type IN ${MUTUAL} AND NOT EXISTS { MATCH (i)<-[z:TOOK_PART_IN]-(x:Entity) WHERE z.part <> p.part }))
      AND i.modality = 'occurred' AND i.polarity = 'positive' AND i.type IN ${SPEAKING}
    RETURN DISTINCT e.id AS e, o.id AS o, p.part AS part, i.type IN ${MUTUAL} AS mutual, i.eventKey AS key, i.articleId AS articleId, i.onDate AS onDate ORDER BY e, o, part, key, articleId LIMIT ${ALL}`,
  forgetSpokeTo: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:SPOKE_TO]-(o:Entity) WHERE ($others IS NULL OR o.id IN $others) DELETE r`,
  linkSpokeTo: cypher`UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:SPOKE_TO]->(b) SET r = row.props`,

  // What is counted of an entity.
  countsOfEntities: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id})
    CALL (e) { MATCH (e)<-[:RESOLVES_TO]-(x:ArticleEntity)-[:IN_ARTICLE]->(a:Article) RETURN count(DISTINCT a.id) AS articles, min(a.publishedOn) AS firstSeenOn, max(a.publishedOn) AS lastSeenOn }
    CALL (e) { MATCH (e)-[:SAID]->(s:Statement) RETURN count(DISTINCT s.id) AS statements }
    RETURN e.id AS id, articles, statements, firstSeenOn, lastSeenOn ORDER BY id LIMIT ${ALL}`,
  setCounts: cypher`UNWIND $rows AS row MATCH (e:Entity {id: row.id})
    SET e.articleCount = row.articles, e.statementCount = row.statements, e.firstSeenOn = row.firstSeenOn, e.lastSeenOn = row.lastSeenOn`,
  removeEntities: cypher`UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { MATCH (e)<-[:RESOLVES_TO]-(x:ArticleEntity) } DETACH DELETE e`,

  upsertRun: cypher`UNWIND $rows AS row MERGE (n:IngestRun {id: row.id}) SET n = row`,

  // The audit of offsets.
  textOfArticle: cypher`MATCH (a:Article {id: $id}) RETURN a.text AS text ORDER BY a.id LIMIT 1`,
  mentionSpans: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(x:ArticleEntity)<-[:MENTION_OF]-(m:Mention)
    RETURN m.id AS id, m.start AS start, m.end AS end, m.text AS words ORDER BY id LIMIT ${ALL}`,
  statementSpans: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(s:Statement)
    RETURN s.id AS id, s.contentSpans AS spans, s.contentRaw AS words, s.cue AS cue, s.cueStart AS cueStart, s.cueEnd AS cueEnd, s.attributionText AS speaker, s.speakerStart AS speakerStart, s.speakerEnd AS speakerEnd ORDER BY id LIMIT ${ALL}`,
  interactionSpans: cypher`MATCH (a:Article {id: $id})<-[:IN_ARTICLE]-(i:Interaction)
    RETURN i.id AS id, i.start AS start, i.end AS end, i.trigger AS words ORDER BY id LIMIT ${ALL}`,
} as const
