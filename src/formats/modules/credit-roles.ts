// Alone knows who can have had a part in a work, by the lists that media:credit names.

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s*[,\n]\s*/))

/** Those Media RSS names and those of the EBU's role codes that producers use. */
const EBU =
  list(`actor, adaptor, announcer, anchor person, animator, art director, artist, author, broadcaster, camera operator, cameraman
casting, choreographer, cinematographer, columnist, commentator, composer, conductor, contributor, copyright holder
correspondent, costume designer, creator, critic, dancer, designer, director, distribution company, distributor, editor
executive producer, film editor, foreign correspondent, funder, graphic artist, grip, guest, host, illustrator, interviewee
interviewer, journalist, key character, key grip, key talents, licensor, lyricist, make-up artist, moderator, music arranger
music group, musician, narrator, news producer, news reader, news source, newsreader, orchestra, organisation, owner
participant, performer, photographer, presenter, production company, producer, production department, production manager
programme producer, publisher, publishing company, reporter, researcher, rights holder, screenwriter, script, scriptwriter
set designer, singer, soloist, songwriter, sound, sound engineer, sound recordist, source, speaker, sponsor, studio
sub editor, subject, subtitles, technical director, translator, vocalist, voice, voice over artist, writer`)

/** YouTube's, from the days when it wrote Media RSS. */
const YVS = list('uploader, owner')

const SCHEMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['urn:ebu', EBU],
  ['urn:yvs', YVS],
])

/** A scheme that nobody listed has roles of its own. */
export function isRole(role: string, scheme: string): boolean {
  return SCHEMES.get(scheme)?.has(role) ?? true
}
