import { decodeAs } from '@/lib/feed/charsets';

/** News in many languages and signs, for texts that are garbled on purpose and texts that must not be touched. */
export const NEWS: Readonly<Record<string, string>> = {
  English:
    'The mayor’s “bold” plan – rejected twice – would’ve cost £3.2bn… or €3.7bn, he said • Beyoncé’s naïve café façade at 20°C ½ ™ © 2024 §5 ¶2 ¿?',
  French:
    'À Québec, l’été naît déjà : « Où êtes-vous ? » demande Noëlle, dont le cœur bat à l’hôpital Sacré-Cœur. Ça coûte 20 € par mois – c’était prévu, à peine. Élise, Çelik, Ÿ, œuvre, ambiguë, maïs, août',
  German:
    'Die größten Städte müssen für Fußgänger mehr Straßen öffnen, sagt „Grüne“-Chefin Bärbel Müller – Äpfel, Öl und Übermut kosten 5 €. Das heißt: Größe zählt. GROẞE ÄRGERNISSE',
  Spanish:
    '¿Cuándo llegará el año? «Mañana», dijo José Ibáñez, el niño pingüino de Logroño. ¡Qué emoción! Ñoño, ÁÉÍÓÚ, acción, 1.º y 2.ª',
  Portuguese:
    'À tarde, não há eleições na Câmara: São Paulo e Brasília às 15h. Ação, coração, avô, avó, pão, mães, você, três, índio, ÀS URNAS, AÇÃO',
  Italian:
    'Perché la città è più cara? «Così non va», dice Nicolò. È già lunedì, e così sarà. L’università, le età, L’É',
  Polish:
    'Zażółć gęślą jaźń: „Łódź śpi” – powiedział Świątek. Ćma, żółw, źdźbło, ŻÓŁĆ, piętnaście złotych, Wałęsa i Kaczyński w Gdańsku',
  Czech:
    'Příliš žluťoučký kůň úpěl ďábelské ódy. „Šťastný den,“ řekl Ondřej Čapek z Plzně. Žena, Řím, Ťok, Ňoman, ČESKÝ ROZHLAS',
  Hungarian: 'Árvíztűrő tükörfúrógép: „Őszintén szólva” – mondta Győző. Űrhajó, ÖTVENŐT, ŐRÜLT, Úr',
  Romanian: 'Președintele României și țara: „în sfârșit”, spune Știrbei. Mâine, Țăndărică, ÎNCĂ',
  Croatian: 'Đurđica živi u Čakovcu; šćap, žaba, Šibenik, Ćosić, Žarković – „dobro”',
  Turkish:
    'İstanbul’da şiddetli yağmur: Çocuklar ığdır, güneş, öğle. “Şöyle değil” dedi Özgür Çelik. TÜRKİYE’DE İŞÇİ GÜNÜ',
  Vietnamese:
    'Thủ tướng Việt Nam nói: “Người dân Đà Nẵng phải được giúp đỡ” – trường học ở Huế đóng cửa. Ăn, ơi, Ứng Hòa, Ễnh, Ỷ',
  Swedish: 'Åsa och Örjan åker till Malmö på lördag; ÄNTLIGEN! SELKÄ EDELLÄ, hyvää yötä, Älä, Ångström',
  Danish: 'Ærø får nye færger; Østergård på Sjælland. København ÅBNER igen – “så småt”',
  Icelandic: 'Þórður fór til Ísafjarðar með Óðni; ÞAÐ ER ÁGÆTT. Sæþór, Ýmir, Eyjafjallajökull',
  Latvian: 'Ģirts Šķēle Rīgā: „Ņemiet vērā!” Ķekava, Ļaudona, ĀĒĪŪ, žēl, čaka',
  Lithuanian: 'Šiaulių žmonės: „Ačiū, gerai“. Ąžuolas, Ėglė, Įstra, Ūkis, Žemaitija, Ųų',
  Russian:
    'Президент России заявил: «Привет, мир!» — сообщает ТАСС. Ёлка, объём, щука, №5, ВОЛГОГРАД. Съезд открылся в Москве, Ростов и Псков',
  Ukrainian: 'Київ: «Їжак і ґанок» — єдність, ЄВРОПА, Ґудзь, з’їзд, Івано-Франківськ',
  Bulgarian: 'Ъгълът на „Раковски“ в София – жълт щъркел, ВЪВЕДЕНИЕ',
  Serbian: 'Ђорђе Његош: „Љубав“ у Ћуприји, џак, Ниш, Врањe',
  Greek: 'Η Αθήνα είναι η πρωτεύουσα της Ελλάδας: «Καλημέρα», είπε ο Γιώργος Παπαδόπουλος. Ώρα, Ύδρα, ΟΧΙ, ΒΓΞΟ, ϊ ΐ ΰ',
  Arabic: 'قال الرئيس في القاهرة: «السلام عليكم» – أخبار اليوم، ١٢٣. هل تعلم؟ الطقس حار ورطب',
  Persian: 'تهران: «گزارش ویژه» – پنج‌شنبه، چهار کشته. ایران ژاپن',
  Hebrew: 'ראש הממשלה אמר: ”שלום לכולם” – ירושלים ותל־אביב. מה השעה? ₪50',
  Hindi: 'प्रधानमंत्री ने कहा: “नमस्ते दुनिया” – दिल्ली में बारिश। ₹500',
  Thai: 'นายกรัฐมนตรีกล่าวว่า “สวัสดี” ที่กรุงเทพฯ วันนี้',
  Chinese: '国务院总理表示：“你好，世界”——北京今天下雨。《人民日报》报道，人民币升值３％',
  Japanese: '首相は「こんにちは世界」と述べた。東京は雨です。カタカナ、ひらがな、漢字―ＮＨＫ・ニュース',
  Korean: '대통령은 “안녕하세요”라고 말했다. 서울은 비가 온다 – 한국 뉴스 ‘특보’',
  Georgian: 'თბილისი: „გამარჯობა“ – საქართველოს ამბები',
  symbols: '→ ← ★ ☆ ✓ ✗ ♥ ♪ ∞ ≠ ≤ ≥ √ ∑ ∂ ∆ Ω µ π ± × ÷ ¼ ½ ¾ ² ³ ¹ ‰ † ‡ № ™ ® © ℃ Å │ ┌ ┐ ═ ╬ █ ░ ¦ ¤ ¬ ¯ ¸ ª º',
  emoji: 'Goal! ⚽ 🎉🎉 Family 👨‍👩‍👧 flag 🇨🇦 red ❤️ ok 👍🏽 sun ☀️ rocket 🚀 100 💯 😀',
  faces: '(°∀°)b ┏(・o・)┛ ¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ (╯°□°)╯︵ ┻━┻ ಠ_ಠ (づ｡◕‿‿◕｡)づ `(´¬¨)´ ♪～(´ε｀)',
};

/** Encodings as which UTF-8 is read. */
export const READ_AS = [
  'latin-1',
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macintosh',
] as const;
export type ReadAs = (typeof READ_AS)[number];

const toUtf8 = new TextEncoder();

/** The UTF-8 of a text, read as another encoding. */
export function garbled(text: string, as: ReadAs): string {
  const bytes = toUtf8.encode(text);
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (as === 'latin-1') return plain;
  const signs = decodeAs(bytes, as, { fatal: false }) ?? plain;
  return signs.replace(/\ufffd/g, (_, at: number) => plain.charAt(at));
}
