// Headings of other languages' notes: those that say "glossary", and those that only look so.
import { expect, it } from "vitest";
import { glossaryTitle } from "../../../src/core/glossary/find-glossaries.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";

const titleOf = (heading: string): string | null => glossaryTitle(heading, DEFAULT_GLOSSARY_RULES);

it.each([
	[
		"German",
		"Glossar|Wichtige Begriffe|Fachbegriffe|Begriffserklärungen|Definitionen|Vokabeln Lektion 3|Wortschatz|Abkürzungen",
	],
	[
		"French",
		"Glossaire|Lexique juridique|Vocabulaire – chapitre 2|Définitions|Termes clés|Notions clés|Abréviations",
	],
	[
		"Spanish",
		"Glosario de términos|Vocabulario unidad 3|Términos importantes|Definiciones|Conceptos básicos|Términos y definiciones",
	],
	["Portuguese", "Glossário|Termos-chave|Definições|Conceitos-chave|Siglas e abreviaturas"],
	["Italian", "Glossario|Termini chiave|Definizioni|Concetti chiave|Lessico|Dizionario"],
	["Dutch", "Woordenlijst|Belangrijke begrippen|Begrippen en definities|Woordenschat|Afkortingen"],
	["Swedish", "Ordlista kapitel 4|Viktiga begrepp|Nyckelbegrepp|Glosor vecka 5|Ordförklaringar"],
	[
		"Danish and Norwegian",
		"Norsk ordliste kapittel 4|Vigtige begreber|Ordforklaring|Nøkkelbegreper|Forkortelser",
	],
	["Finnish", "Sanasto|Keskeiset käsitteet|Tärkeitä käsitteitä|Kappaleen 3 sanasto|Ruotsin sanasto kpl 2"],
	["Polish", "Słowniczek pojęć|Kluczowe pojęcia|Definicje|Słownictwo|Skróty"],
	["Czech and Slovak", "Slovníček|Základní pojmy|Slovní zásoba|Kľúčové pojmy"],
	["Russian", "Глоссарий по философии|Основные термины|Термины и определения|Ключевые понятия|Терминология"],
	["Ukrainian", "Словник термінів|Основні поняття|Визначення|Терміни та визначення"],
	["Greek", "Γλωσσάρι|Ορισμοί|Βασικοί όροι|Λεξιλόγιο"],
	["Turkish", "Sözlük|Terimler Sözlüğü|Anahtar Kavramlar|Tanımlar|Kelime Listesi"],
	["Arabic", "مسرد المصطلحات|المصطلحات الأساسية|أهم المصطلحات|التعريفات|مفردات الدرس الأول"],
	["Hebrew", "מילון מונחים|מושגי יסוד|מושגים מרכזיים|הגדרות|אוצר מילים"],
	["Persian", "واژه‌نامه|واژگان کلیدی|اصطلاحات|لغات جدید"],
	["Hindi", "शब्दावली|परिभाषाएँ|शब्दकोश"],
	["Thai", "อภิธานศัพท์|คำศัพท์ภาษาจีน บทที่ 1|นิยามศัพท์|คำจำกัดความ"],
	["Vietnamese", "Bảng thuật ngữ|Từ vựng bài 3|Các khái niệm cơ bản"],
	["Indonesian", "Daftar Istilah|Istilah Penting|Glosarium|Kosakata baru"],
	["Chinese", "术语表|名词解释|名詞解釋|核心概念|关键术语|第三课 生词|詞彙表|缩略语"],
	["Japanese", "用語集|重要用語|用語解説|英単語リスト|略語集"],
	["Korean", "용어집|핵심 용어|용어 정리|주요 개념|단어장"],
])("finds glossaries in %s", (_, headings) => {
	expect(headings.split("|").filter((heading) => titleOf(heading) === null)).toEqual([]);
});

it("finds none in dates, contracts, settings, minutes and idioms", () => {
	const others =
		"Lexical analysis|Lexical scope|Lexicographic order|Irrevocable|Revocable trusts|Abbreviated|" +
		"Wichtige Termine|Suchbegriffe|Definition des Problems|Glossar-Projekt: Protokoll|En d'autres termes|Définition du besoin|" +
		"Términos y condiciones|Términos de pago|Consejos clave|Termos de uso|Definições do router|Termini di pagamento|" +
		"Definitie van klaar|Definition av klar|Ważne terminy|Terminy egzaminów|Důležité termíny|Slovní úlohy|Сроки|Слова песни|" +
		"Kavram karmaşası|شروط وأحكام|用語集の更新履歴|用語集プロジェクト|词汇量测试记录|生词本App推荐|名词性从句";
	expect(others.split("|").filter((heading) => titleOf(heading) !== null)).toEqual([]);
});

it("names a glossary by what its heading says beside the word", () => {
	expect(
		["ITIL-Glossar", "Lexique juridique", "Wichtige Begriffe", "Kapitel 2: Begriffe"].map(titleOf),
	).toEqual(["ITIL", "Lexique juridique", "", "Kapitel 2"]);
});
