// Alone knows the categories of Apple Podcasts, those of today and those that were withdrawn.
import { broken, FINE, type Judge } from './verdict.js'

const list = (text: string): readonly string[] => text.split(/\s*[,:\n]\s*/).filter(Boolean)

/** Since August 2019; a line begins with the category, its subcategories follow. */
const CURRENT = new Set(
  list(`Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
  Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
  Comedy: Comedy Interviews, Improv, Stand-Up
  Education: Courses, How To, Language Learning, Self-Improvement
  Fiction: Comedy Fiction, Drama, Science Fiction
  Government
  Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
  History
  Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
  Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
  Music: Music Commentary, Music History, Music Interviews
  News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News
  Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
  Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences
  Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
  Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis
  Volleyball, Wilderness, Wrestling
  Technology
  True Crime
  TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews`),
)

/** Of 2005 and of the first months; Apple maps some of them to new ones. */
const WITHDRAWN = new Set(
  list(`Literature, Management & Marketing, Shopping, Educational Technology, Higher Education, K-12, Language Courses, Training
  Games & Hobbies, Other Games, Government & Organizations, Local, National, Regional, Health, Fitness & Nutrition, Self-Help
  News & Politics, Conservative (Right), Liberal (Left), Other, Science & Medicine, Sports & Recreation, Amateur
  College & High School, Outdoor, Professional, Recreational, Gadgets, Podcasting, Software How-To
  Arts & Entertainment, Architecture, Entertainment, Photography, Poetry, Science Fiction & Fantasy, Audio Blogs, Family
  International, Movies & Television, Public Radio, Talk Radio, Transportation, Bicycles, Trains, Travel, Religion & Spirituality
  Computers, Developers, Information Technology, News (Technology), Operating Systems, Product Reviews`),
)

export const judgeItunesCategory: Judge = text => {
  if (CURRENT.has(text)) return FINE
  if (WITHDRAWN.has(text)) return broken('obsolete-itunes-category')
  const meant = [...CURRENT].find(name => name.toLowerCase() === text.toLowerCase())
  return broken('invalid-itunes-category', undefined, meant)
}
