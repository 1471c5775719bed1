// Alone knows the places that a dateline may name without an agency beside them: provinces of Türkiye and capitals.
import { fold } from '../../model/text.js'

const PROVINCES = `adana adıyaman afyonkarahisar ağrı aksaray amasya ankara antalya ardahan artvin aydın balıkesir bartın batman
  bayburt bilecik bingöl bitlis bolu burdur bursa çanakkale çankırı çorum denizli diyarbakır düzce edirne elazığ erzincan erzurum
  eskişehir gaziantep giresun gümüşhane hakkari hatay ığdır ısparta istanbul izmir kahramanmaraş karabük karaman kars kastamonu
  kayseri kilis kırıkkale kırklareli kırşehir kocaeli konya kütahya malatya manisa mardin mersin muğla muş nevşehir niğde ordu
  osmaniye rize sakarya samsun şanlıurfa siirt sinop sivas şırnak tekirdağ tokat trabzon tunceli uşak van yalova yozgat
  zonguldak afyon izmit antakya adapazarı maraş urfa antep`

const CAPITALS = `lefkoşa atina sofya bükreş belgrad üsküp saraybosna priştine tiran podgorica zagreb budapeşte viyana prag varşova
  berlin paris londra dublin madrid lizbon roma bern brüksel lahey amsterdam kopenhag oslo stockholm helsinki tallinn riga vilnius
  minsk kiev kiyev kişinev moskova tiflis erivan bakü tahran bağdat şam beyrut amman kudüs ramallah gazze kahire trablus tunus
  cezayir rabat hartum addis-ababa nairobi mogadişu riyad doha abudabi maskat kuveyt manama sana kabil islamabad yeni-delhi
  taşkent astana bişkek duşanbe aşkabat pekin tokyo seul bangkok cakarta kanberra washington ottawa meksiko havana karakas
  buenos-aires new-york cenevre strazburg`

const known: ReadonlySet<string> = new Set(
  `${PROVINCES} ${CAPITALS}`
    .trim()
    .split(/\s+/)
    .map(name => fold(name).replaceAll('-', ' ')),
)

/** Provinces whose names are words of the language too (RIGHTS.md §6). */
const WORDS: ReadonlySet<string> = new Set(
  'ağrı aydın muş ordu sakarya tokat uşak van aksaray karaman batman'.split(' ').map(fold),
)

/** Written in capitals, as datelines are. */
export function isKnownPlace(text: string): boolean {
  return text === text.toLocaleUpperCase('tr') && known.has(fold(text))
}

export function isAlsoAWord(place: string): boolean {
  return WORDS.has(fold(place))
}
