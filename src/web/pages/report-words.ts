// Alone knows the words of the form by which readers complain, reply and report errors, in both languages.
import type { Language } from '../../model/text.js'

const tr = {
  title: 'Bildirim: hata, hak, düzeltme ve cevap',
  kinds: {
    error: 'Hata bildir',
    takedown: 'Hakkım ihlal edildi',
    reply: 'Düzeltme ve cevap',
  },
  leads: {
    error: 'Haberdeki yanlışı yazın; adınız gerekmez. Düzeltilen haberde güncelleme tarihi görünür.',
    takedown:
      'Eser sizinse ya da hak sahibini temsil ediyorsanız bildirin (5846 sayılı Kanun Ek Madde 4). İhlal en geç üç gün içinde durdurulur; kaydı arşivde korunur.',
    reply:
      'Şeref ve haysiyetinizi ihlal eden ya da gerçeğe aykırı bir yayına cevabınız (5187 sayılı Kanun m. 14). Yayından sonra iki ay içinde gönderilir, ilgili yazıdan uzun olamaz; bir gün içinde, değiştirilmeden, habere bağlantıyla yayımlanır.',
  },
  article: 'Haberin adresi',
  articleHint: 'Haber sayfasının adresini yapıştırın; Hata Bildir bağlantısından geldiyseniz yazılıdır.',
  name: 'Adınız ya da kurumunuz',
  contact: 'Size nereden ulaşalım?',
  contactHint: 'E-posta, telefon ya da UETS adresi.',
  capacity: 'Hangi sıfatla?',
  capacities: {
    takedown: { holder: 'Hak sahibi', agent: 'Vekili ya da temsilcisi' },
    reply: { person: 'İlgili kişi', agent: 'Vekili', heir: 'Mirasçısı' },
  },
  work: 'Eser ve hakkınız',
  workHint: 'Hangi eser, ilk nerede yayımlandı, sizin olduğunu ne gösterir? Varsa adresini yazın.',
  text: {
    error: 'Yanlış olan ne, doğrusu nedir?',
    takedown: 'Ne istiyorsunuz?',
    reply: 'Yayımlanacak metin',
  },
  textHint: { error: '', takedown: 'Kaldırma, kaynağın düzeltilmesi…', reply: 'Bu metin olduğu gibi yayımlanır.' },
  optional: 'isteğe bağlı',
  send: 'Gönder',
  privacyTitle: 'Kişisel verileriniz (KVKK m. 10)',
  privacy: (controller: string, years: number) =>
    `Yazdıklarınız yalnız başvurunuzu yanıtlamak ve yasal süreleri gösterebilmek için işlenir (6698 sayılı Kanun m. 5/2-ç, e); veri sorumlusu ${controller}. Adınız ve ulaşım bilginiz başvuru kapandıktan ${years} yıl sonra silinir, yayımlanmaz; adresiniz (IP) yazılmaz. Haklarınız:`,
  wrong: 'Gönderilmedi. Aşağıdakileri düzeltip bir daha gönderin:',
  receivedTitle: 'Bildiriminiz alındı',
  number: 'Kayıt numaranız',
  keep: 'Bu numarayı saklayın; soracağınız her şeyde bunu yazın. Aynı bildirimi yeniden göndermek yeni kayıt açmaz.',
  due: {
    error: 'Yayın masası bakacak; haber düzeltilirse sayfasında güncelleme görünür.',
    takedown: 'Bir saat içinde incelemeye alınır, en geç üç gün içinde sonuçlandırılır:',
    reply: 'En geç bir gün içinde yayımlanır ya da gerekçesiyle geri çevrilir:',
  },
  back: 'Habere dön',
}

const en: typeof tr = {
  title: 'Tell us: errors, rights, corrections and replies',
  kinds: {
    error: 'Report an error',
    takedown: 'My rights were infringed',
    reply: 'Correction and reply',
  },
  leads: {
    error: 'Say what is wrong; your name is not needed. A story that is corrected shows when.',
    takedown:
      'If the work is yours, or you act for its holder (Law No. 5846 additional art. 4). The infringement ends within three days; the record stays in the archive.',
    reply:
      'Your answer to a publication that harms your honour or is not true (Press Law No. 5187 art. 14). Sent within two months of publication and not longer than what it answers; it runs within a day, unchanged, with a link to the story.',
  },
  article: 'Address of the story',
  articleHint: 'Paste the address of its page; it is filled in if you came by its Hata Bildir link.',
  name: 'Your name or organisation',
  contact: 'Where can you be reached?',
  contactHint: 'E-mail, telephone or UETS address.',
  capacity: 'In what capacity?',
  capacities: {
    takedown: { holder: 'Holder of the rights', agent: 'Agent or representative' },
    reply: { person: 'Person concerned', agent: 'Agent', heir: 'Heir' },
  },
  work: 'The work, and your right in it',
  workHint: 'Which work, where it was published first, what shows that it is yours; its address if it has one.',
  text: { error: 'What is wrong, what is right?', takedown: 'What do you ask for?', reply: 'Text to be published' },
  textHint: { error: '', takedown: 'Removal, correction of the source…', reply: 'It runs exactly as written here.' },
  optional: 'optional',
  send: 'Send',
  privacyTitle: 'Your personal data (Law No. 6698 art. 10)',
  privacy: (controller, years) =>
    `What you write is processed only to answer you and to show that legal time limits were kept (Law No. 6698 art. 5/2-ç, e); the controller is ${controller}. Name and contact are erased ${years} years after the case is closed and never published; your address (IP) is not written down. Your rights:`,
  wrong: 'Not sent. Mend what follows and send it again:',
  receivedTitle: 'We have received it',
  number: 'Your reference',
  keep: 'Keep this number and give it whenever you ask. Sending the same again opens no second case.',
  due: {
    error: 'The desk will look at it; a story that is corrected shows when on its page.',
    takedown: 'It is examined within an hour and settled at the latest by:',
    reply: 'It runs, or is refused with reasons, at the latest by:',
  },
  back: 'Back to the story',
}

export const REPORT_WORDS: Readonly<Record<Language, typeof tr>> = { tr, en }
