/* amounts.c - numbers and what they are numbers of */
#include "tag/amounts.h"

#include "tag/words.h"

static const char numerals[] = "zero one two three four five six seven eight nine ten eleven twelve thirteen "
                               "fourteen fifteen sixteen "
			       "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
                               "ninety hundred thousand million "
			       "billion trillion dozen half";
static const char scales[] = "hundred thousand million billion trillion dozen m bn mln bln mn";
static const char ordinals[] =
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth "
	"fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth";
static const char currencies[] = "dollar dollars euro euros ruble rubles rouble roubles yen pound pounds "
                                 "yuan renminbi hryvnia hryvnias "
				 "hryvnya hryvnyas lari tenge som soms somoni manat manats dram drams lira "
                                 "liras rupee rupees won franc francs "
				 "mark marks peso pesos real reais rial rials riyal riyals dinar dinars "
                                 "dirham dirhams shekel shekels zloty "
				 "krone kroner krona kronor forint lei leu lev baht ringgit rand naira cent "
                                 "cents kopecks usd eur gbp rub";
static const char currency_signs[] = "$ \u20ac \u00a3 \u00a5 us$ a$ c$ hk$ nt$ \u20bd \u20b4 \u20b9";
static const char units[] = "kilometer kilometers kilometre kilometres km meter meters metre metres "
                            "centimeters mile miles foot feet inch "
			    "inches yard yards hectare hectares acre acres ton tons tonne tonnes kilogram "
                            "kilograms kg gram grams pound "
			    "ounce ounces liter liters litre litres gallon gallons barrel barrels bcm mcm "
                            "bpd megawatt megawatts mw gigawatt "
			    "gigawatts gw kilowatt kilowatts kilowatt-hours knots kilotons megatons degrees";

/* A number in digits, with a sign, commas, a fraction: "1,200", "3.5", "2/3", not "1990s", not "G8". */
static bool in_digits(const struct token *token)
{
	size_t digits = 0;
	for (size_t i = 0; i < token->form.length; i++) {
		char c = token->form.bytes[i];
		if (c >= '0' && c <= '9')
			digits++;
		else if (c != ',' && c != '.' && !(i == 0 && (c == '+' || c == '-')) && !(i > 0 && c == '/'))
			return false;
	}
	return digits > 0;
}

static bool is_ordinal(const struct token *token)
{
	size_t length = token->form.length;
	if (word_among(token, ordinals))
		return !text_is(token->upos, "NOUN");       /* "in a second" */
	if (length < 3 || token->form.bytes[0] < '0' || token->form.bytes[0] > '9')
		return false;
	struct token digits = { .form = text_slice(token->form, 0, length - 2) };
	return in_digits(&digits) && (text_ends(token->form, "st") || text_ends(token->form, "nd") ||
	                              text_ends(token->form, "rd") || text_ends(token->form, "th"));
}

static bool is_number(const struct token *token)
{
	if (in_digits(token))
		return true;
	/* "no one", "one another": a pronoun, where somebody has told us. */
	return word_among(token, numerals) && (token->upos.length == 0 || text_is(token->upos, "NUM"));
}

/*
 * The last word of the number that begins at `word`: "two hundred and fifty", "3.5 million", "twenty-five".
 * /
 */
static int number_end(const struct sentence *rows, const int *cover, int word)
{
	int count = (int)rows->token_count, last = word;
	for (int next = word + 1; next <= count && cover[next] == 0; next++) {
		const struct token *token = &rows->tokens[next - 1];
		if (is_number(token) || word_among(token, scales)) {
			last = next;
		} else if (!word_is_hyphen(token) && !(word_among(token, "and") &&
		           word_among(&rows->tokens[next - 2], "hundred thousand"))) {
			break;
		} else if (next < count && !is_number(&rows->tokens[next])) {
			break;
		}
	}
	return last;
}

static bool at(const struct sentence *rows, const int *cover, int word, const char *words)
{
	return word >= 1 && word <= (int)rows->token_count && cover[word] == 0 &&
	       word_among(&rows->tokens[word - 1], words);
}

/* The number from `first` to `last` and what stands around it; returns the last word that was used. */
static int add_number(const struct sentence *rows, const int *cover, struct spans *spans, int first, int last)
{
	enum name_type type = NAME_CARDINAL;
	if (at(rows, cover, first - 1, "a an") &&
	    at(rows, cover, first, "dozen hundred thousand million billion half"))
		first--;
	if (at(rows, cover, first - 1, currency_signs)) {
		type = NAME_MONEY;
		first--;
	} else if (at(rows, cover, last + 1, "% percent")) {
		type = NAME_PERCENT;
		last++;
	} else if (at(rows, cover, last + 1, "per percentage") &&
	           at(rows, cover, last + 2, "cent point points")) {
		type = NAME_PERCENT;
		last += 2;
	} else if (at(rows, cover, last + 1, currencies) || at(rows, cover, last + 1, currency_signs)) {
		type = NAME_MONEY;
		last++;
	} else if (at(rows, cover, last + 1, units)) {
		type = NAME_QUANTITY;
		last++;
	} else if (at(rows, cover, last + 1, "square cubic nautical metric") &&
	           at(rows, cover, last + 2, units)) {
		type = NAME_QUANTITY;
		last += 2;
	}
	spans_add(spans, first, last, type, SPAN_RULE);
	return last;
}

void amounts_find(const struct sentence *rows, const int *cover, struct spans *spans)
{
	for (int word = 1; word <= (int)rows->token_count; word++) {
		const struct token *token = &rows->tokens[word - 1];
		if (cover[word] != 0)
			continue;
		if (is_ordinal(token))
			spans_add(spans, word, word, NAME_ORDINAL, SPAN_RULE);
		else if (is_number(token))
			word = add_number(rows, cover, spans, word, number_end(rows, cover, word));
	}
}
