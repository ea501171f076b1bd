/* test_lexicon.c - all of ISO 3166 is known, keys, rows that hold for some documents only */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "tag/lexicon.h"
#include "tag/lexicon_rows.h"

/* ISO 3166-1 alpha-3, all of it */
static const char codes[] =
	"ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR "
	"BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG "
	"COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH "
	"FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY "
	"HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM "
	"KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL "
	"MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR "
	"NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU "
	"SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA "
	"TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB "
	"VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/* and one adjective of each that has one */
static const struct { const char *code, *adjective; } peoples[] = {
	{ "ABW", "Aruban" }, { "AFG", "Afghan" }, { "AGO", "Angolan" }, { "AIA", "Anguillan" },
	{ "ALA", "Alandic" }, { "ALB", "Albanian" }, { "AND", "Andorran" }, { "ARE", "Emirati" },
	{ "ARG", "Argentine" }, { "ARM", "Armenian" }, { "ASM", "American Samoan" },
	{ "ATG", "Antiguan" }, { "AUS", "Australian" }, { "AUT", "Austrian" }, { "AZE", "Azerbaijani" },
	{ "BDI", "Burundian" }, { "BEL", "Belgian" }, { "BEN", "Beninese" }, { "BES", "Bonairean" },
	{ "BFA", "Burkinabe" }, { "BGD", "Bangladeshi" }, { "BGR", "Bulgarian" }, { "BHR", "Bahraini" },
	{ "BHS", "Bahamian" }, { "BIH", "Bosniak" }, { "BLM", "Barthelemois" }, { "BLR", "Belarusian" },
	{ "BLZ", "Belizean" }, { "BMU", "Bermudan" }, { "BOL", "Bolivian" }, { "BRA", "Brazilian" },
	{ "BRB", "Barbadian" }, { "BRN", "Bruneian" }, { "BTN", "Bhutanese" }, { "BWA", "Botswanan" },
	{ "CAF", "Central African" }, { "CAN", "Canadian" }, { "CCK", "Cocos Islander" },
	{ "CHE", "Swiss" }, { "CHL", "Chilean" }, { "CHN", "Chinese" }, { "CIV", "Ivorian" },
	{ "CMR", "Cameroonian" }, { "COD", "Congolese" }, { "COK", "Cook Islander" },
	{ "COL", "Colombian" }, { "COM", "Comorian" }, { "CPV", "Cape Verdean" },
	{ "CRI", "Costa Rican" }, { "CUB", "Cuban" }, { "CUW", "Curacaoan" }, { "CYM", "Caymanian" },
	{ "CYP", "Cypriot" }, { "CZE", "Czech" }, { "DEU", "German" }, { "DJI", "Djiboutian" },
	{ "DNK", "Danish" }, { "DOM", "Dominican" }, { "DZA", "Algerian" }, { "ECU", "Ecuadorean" },
	{ "EGY", "Egyptian" }, { "ERI", "Eritrean" }, { "ESH", "Sahrawi" }, { "ESP", "Spanish" },
	{ "EST", "Estonian" }, { "ETH", "Ethiopian" }, { "FIN", "Finn" }, { "FJI", "Fijian" },
	{ "FLK", "Falkland Islander" }, { "FRA", "French" }, { "FRO", "Faroese" },
	{ "FSM", "Micronesian" }, { "GAB", "Gabonese" }, { "GBR", "British" }, { "GEO", "Georgian" },
	{ "GGY", "Channel Islander" }, { "GHA", "Ghanaian" }, { "GIB", "Gibraltarian" },
	{ "GIN", "Guinean" }, { "GLP", "Guadeloupean" }, { "GMB", "Gambian" },
	{ "GNB", "Bissau-Guinean" }, { "GNQ", "Equatoguinean" }, { "GRC", "Greek" },
	{ "GRD", "Grenadian" }, { "GRL", "Greenlandic" }, { "GTM", "Guatemalan" },
	{ "GUF", "French Guianese" }, { "GUM", "Guamanian" }, { "GUY", "Guyanese" },
	{ "HKG", "Hongkongers" }, { "HND", "Honduran" }, { "HRV", "Croat" }, { "HTI", "Haitian" },
	{ "HUN", "Hungarian" }, { "IDN", "Indonesian" }, { "IMN", "Manx" }, { "IND", "Indian" },
	{ "IOT", "Chagossian" }, { "IRL", "Irish" }, { "IRN", "Iranian" }, { "IRQ", "Iraqi" },
	{ "ISL", "Icelandic" }, { "ISR", "Israeli" }, { "ITA", "Italian" }, { "JAM", "Jamaican" },
	{ "JEY", "Jerseyman" }, { "JOR", "Jordanian" }, { "JPN", "Japanese" }, { "KAZ", "Kazakhstani" },
	{ "KEN", "Kenyan" }, { "KGZ", "Kyrgyz" }, { "KHM", "Cambodian" }, { "KIR", "I-Kiribati" },
	{ "KNA", "Kittitian" }, { "KOR", "South Korean" }, { "KWT", "Kuwaiti" }, { "LAO", "Lao" },
	{ "LBN", "Lebanese" }, { "LBR", "Liberian" }, { "LBY", "Libyan" }, { "LCA", "Saint Lucian" },
	{ "LIE", "Liechtensteiner" }, { "LKA", "Ceylonese" }, { "LSO", "Basotho" },
	{ "LTU", "Lithuanian" }, { "LUX", "Luxembourgian" }, { "LVA", "Latvian" },
	{ "MAC", "Macanese" }, { "MAR", "Moroccan" }, { "MCO", "Monacan" }, { "MDA", "Moldavian" },
	{ "MDG", "Madagascan" }, { "MDV", "Maldivian" }, { "MEX", "Mexican" }, { "MHL", "Marshallese" },
	{ "MKD", "Macedonian" }, { "MLI", "Malian" }, { "MLT", "Maltese" }, { "MMR", "Burmese" },
	{ "MNE", "Montenegrin" }, { "MNG", "Mongol" }, { "MOZ", "Mozambican" },
	{ "MRT", "Mauritanian" }, { "MSR", "Montserratian" }, { "MTQ", "Martinican" },
	{ "MUS", "Mauritian" }, { "MWI", "Malawian" }, { "MYS", "Malaysian" }, { "MYT", "Mahoran" },
	{ "NAM", "Namibian" }, { "NCL", "New Caledonian" }, { "NER", "Nigerien" },
	{ "NFK", "Norfolk Islander" }, { "NGA", "Nigerian" }, { "NIC", "Nicaraguan" },
	{ "NIU", "Niuean" }, { "NLD", "Dutch" }, { "NOR", "Norwegian" }, { "NPL", "Nepalese" },
	{ "NRU", "Nauruan" }, { "NZL", "New Zealander" }, { "OMN", "Omani" }, { "PAK", "Pakistani" },
	{ "PAN", "Panamanian" }, { "PER", "Peruvian" }, { "PHL", "Filipino" }, { "PLW", "Palauan" },
	{ "PNG", "Papua New Guinean" }, { "POL", "Polish" }, { "PRI", "Puerto Rican" },
	{ "PRK", "North Korean" }, { "PRT", "Portuguese" }, { "PRY", "Paraguayan" },
	{ "PSE", "Palestinian" }, { "PYF", "French Polynesian" }, { "QAT", "Qatari" },
	{ "REU", "Reunionese" }, { "ROU", "Romanian" }, { "RUS", "Russian" }, { "RWA", "Ruandan" },
	{ "SAU", "Saudi" }, { "SDN", "Sudanese" }, { "SEN", "Senegalese" }, { "SGP", "Singaporean" },
	{ "SHN", "Saint Helenian" }, { "SLB", "Solomon Islander" }, { "SLE", "Sierra Leonean" },
	{ "SLV", "Salvadoran" }, { "SMR", "Sammarinese" }, { "SOM", "Somali" }, { "SRB", "Serb" },
	{ "SSD", "South Sudanese" }, { "STP", "Sao Tomean" }, { "SUR", "Surinamese" },
	{ "SVK", "Slovak" }, { "SVN", "Slovene" }, { "SWE", "Swedish" }, { "SWZ", "Swazi" },
	{ "SYC", "Seychellois" }, { "SYR", "Syrian" }, { "TCD", "Chadian" }, { "TGO", "Togolese" },
	{ "THA", "Thai" }, { "TJK", "Tajikistani" }, { "TKL", "Tokelauan" }, { "TKM", "Turkmenistani" },
	{ "TLS", "East Timorese" }, { "TON", "Tongan" }, { "TTO", "Trinidadian" },
	{ "TUN", "Tunisian" }, { "TUR", "Turkish" }, { "TUV", "Tuvaluan" }, { "TWN", "Taiwanese" },
	{ "TZA", "Tanzanian" }, { "UGA", "Ugandan" }, { "UKR", "Ukrainian" }, { "URY", "Uruguayan" },
	{ "USA", "American" }, { "UZB", "Uzbekistani" }, { "VCT", "Vincentian" },
	{ "VEN", "Venezuelan" }, { "VGB", "British Virgin Islander" }, { "VIR", "Virgin Islander" },
	{ "VNM", "Vietnamese" }, { "VUT", "Vanuatuan" }, { "WLF", "Wallisian" }, { "WSM", "Samoan" },
	{ "YEM", "Yemeni" }, { "ZAF", "South African" }, { "ZMB", "Zambian" }, { "ZWE", "Zimbabwean" },
};

static const struct text undated = { NULL, 0 };

static int match(const struct lexicon *lexicon, enum lexicon_kind kind, const char *words, struct text date,
                 struct lexicon_entry *entry)
{
	struct token tokens[16];
	struct text rest = text_of(words), word;
	int count = 0;
	while (text_next(&rest, ' ', &word))
		tokens[count++] = (struct token){ .form = word };
	return lexicon_match(lexicon, kind, tokens, count, date, entry);
}

Test(lexicon, every_country_code_has_a_name_that_is_found)
{
	struct lexicon *lexicon = lexicon_open(NULL);
	struct text rest = text_of(codes), code;
	struct lexicon_entry entry, name;
	int count = 0;
	while (text_next(&rest, ' ', &code)) {
		cr_expect(lexicon_look_up(lexicon, LEXICON_CODES, code, &entry), "no country %.*s",
		          TEXT_ARGS(code));
		cr_expect(lexicon_look_up(lexicon, LEXICON_NAMES, entry.canonical, &name) && name.country &&
		                  name.type == NAME_GPE && text_is(code, name.code),
		          "no name of %.*s", TEXT_ARGS(code));
		count++;
	}
	cr_expect(eq(int, count, 249));
	lexicon_close(lexicon);
}

Test(lexicon, adjectives_of_countries_are_norp_with_the_code)
{
	struct lexicon *lexicon = lexicon_open(NULL);
	struct lexicon_entry entry;
	for (size_t i = 0; i < sizeof peoples / sizeof *peoples; i++)
		cr_expect(lexicon_look_up(lexicon, LEXICON_NAMES, text_of(peoples[i].adjective), &entry) &&
		          entry.type == NAME_NORP && !strcmp(entry.code, peoples[i].code),
		          "not the people of %s: %s", peoples[i].code, peoples[i].adjective);
	lexicon_close(lexicon);
}

Test(lexicon, former_states_have_their_retired_codes)
{
	struct lexicon *lexicon = lexicon_open(NULL);
	struct lexicon_entry entry;
	cr_assert(lexicon_look_up(lexicon, LEXICON_NAMES, TEXT("Soviet"), &entry));
	cr_expect(eq(str, entry.code, "SUN"));
	cr_expect(text_is(entry.canonical, "Soviet Union"));
	cr_assert(lexicon_look_up(lexicon, LEXICON_NAMES, TEXT("Yugoslav"), &entry));
	cr_expect(eq(str, entry.code, "YUG"));
	lexicon_close(lexicon);
}

Test(lexicon, the_longest_name_is_found_however_the_words_are_split)
{
	struct lexicon *lexicon = lexicon_open(NULL);
	struct lexicon_entry entry;
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "Papua New Guinea and", undated, &entry), 3));
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "Guinea - Bissau", undated, &entry), 3));
	cr_expect(eq(str, entry.code, "GNB"));
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "Guinea-Bissau", undated, &entry), 1));
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "U.S.", undated, &entry), 1));
	cr_expect(eq(str, entry.code, "USA"));
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "us", undated, &entry), 0));
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "- Guinea", undated, &entry), 0));
	lexicon_close(lexicon);
}

Test(lexicon, titles_are_found_in_any_case_and_only_as_titles)
{
	struct lexicon *lexicon = lexicon_open(NULL);
	struct lexicon_entry entry;
	cr_expect(
		eq(int, match(lexicon, LEXICON_TITLES, "Deputy foreign Minister Panov", undated, &entry), 3));
	cr_expect(eq(str, entry.code, "POL"));
	cr_expect(eq(int, match(lexicon, LEXICON_NAMES, "Foreign Minister", undated, &entry), 0));
	lexicon_close(lexicon);
}

/* Kinds are part of the key: no code of a country may be found as a name by a chance of arithmetic. */
Test(lexicon, codes_are_no_names)
{
	cr_expect(ne(u64, lexicon_key_add(lexicon_key(LEXICON_CODES), LEXICON_CODES, TEXT("BOL")),
	             lexicon_key_add(lexicon_key(LEXICON_NAMES), LEXICON_NAMES, TEXT("AOL"))));
}

Test(lexicon, a_line_of_a_table_is_read_or_refused)
{
	struct lexicon_line line;
	char problem[160];
	cr_expect(lexicon_read_line(TEXT("Omsk\tGPE?\t_\tRUS"), &line, problem, sizeof problem));
	cr_expect(eq(int, line.flags, LEXICON_UNSURE));
	cr_expect(text_is(line.code, "RUS"));
	cr_expect(not(lexicon_read_line(TEXT("Omsk\tCITY"), &line, problem, sizeof problem)));
	cr_expect(eq(str, problem, "expected a type such as GPE, found \"CITY\""));
}
