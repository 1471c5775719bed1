// Alone judges: not enough hours in the day.

import { childrenOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'
import { withoutRepeated } from '../repeated.js'

export const notEnoughHoursInTheDay = rule<RssDocument, object>({
  id: 'not-enough-hours-in-the-day',
  level: 'error',
  w3c: 'NotEnoughHoursInTheDay',
  basis: {
    name: 'RSS 2.0',
    section: '<skipHours>',
    url: 'https://www.rssboard.org/rss-specification#optionalChannelElements',
  },
  says: { en: () => 'skipHours has more than 24 hours', tr: () => 'skipHours içinde 24 saatten çok var' },
  why: {
    en: 'There are no more of them, so some repeat.',
    tr: 'Bundan fazlası yoktur; demek ki bazıları yineleniyor.',
  },
  remedy: { en: 'Remove what repeats.', tr: 'Yinelenenleri çıkarın.' },
  examples: {
    bad: [
      '<skipHours><hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour><hour>4</hour><hour>5</hour><hour>6</hour><hour>7</hour><hour>8</hour><hour>9</hour><hour>10</hour><hour>11</hour><hour>12</hour><hour>13</hour><hour>14</hour><hour>15</hour><hour>16</hour><hour>17</hour><hour>18</hour><hour>19</hour><hour>20</hour><hour>21</hour><hour>22</hour><hour>23</hour><hour>0</hour></skipHours>',
    ],
    good: ['<skipHours><hour>0</hour></skipHours>'],
  },
  check({ channel, uri, tree }, report) {
    for (const list of channel ? childrenOf(channel, 'skipHours', uri) : []) {
      if (childrenOf(list, 'hour', uri).length > 24) report(list, {}, withoutRepeated(list, 'hour', tree.text))
    }
  },
})
