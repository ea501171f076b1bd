# bulletin - make, make check, make install PREFIX= DESTDIR= PROGRAM_PREFIX=, make uninstall, make static, make clean
#
# Everything that is built lies in $(O); another O= keeps another build (make O=.build-asan SANITIZE=1).

VERSION  = 0.1.0
O       ?= .build
PREFIX  ?= /usr/local
CC      ?= cc
CFLAGS  ?= -O2 -g
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wvla
PKGS     = libutf8proc sqlite3
# Sums of floats must come out the same on every machine: no contraction to fused multiply-adds.
# Nor do the folder and the day of the build leave a trace: the same sources give the same bytes.
OURS     = -std=c11 -pthread -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' -I. -MMD -MP -ffp-contract=off $(WARNINGS) \
           -ffile-prefix-map=$(CURDIR)=. $(shell pkg-config --cflags $(PKGS))
LDLIBS   = $(shell pkg-config $(STATIC:%=--static) --libs $(PKGS)) -lstemmer -lm -pthread
# Those of some flags that the compiler knows, or the linker.
comma = ,
known = $(foreach flag,$(1),$(shell $(CC) -Werror $(flag) -E -x c /dev/null > /dev/null 2>&1 && echo $(flag)))
linked = $(foreach flag,$(1),$(shell $(CC) $(flag) -Wl,--version > /dev/null 2>&1 && echo $(flag)))
# A flaw is to end a program, not to be made use of: see tests/checks/hardening. What dpkg-buildflags asks for goes before.
# Sanitizers look for themselves at what _FORTIFY_SOURCE looks at.
FORTIFY := $(if $(or $(SANITIZE),$(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS))),,$(if \
             $(filter -O%,$(filter-out -O0,$(CFLAGS))),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2))
HARDENED := $(FORTIFY) $(call known,-fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection \
              -mbranch-protection=standard)
OURS    += $(HARDENED)
HARDENED_LINKS := $(call linked,$(if $(STATIC),,-pie) -Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now \
                    -Wl$(comma)-z$(comma)noexecstack)
LDFLAGS += $(HARDENED_LINKS)
ifdef STATIC
LDFLAGS += -static
endif
ifdef SANITIZE
OURS    += -DSANITIZED -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
LDFLAGS += -fsanitize=address,undefined
endif
ifdef WERROR
OURS    += -Werror
endif
ifdef FUZZ
OURS    += -fsanitize=fuzzer-no-link
endif

PROGRAMS = tokenize tag extract report
all: $(PROGRAMS:%=$(O)/bin/%) data

# One archive a folder, of all but main.c; a program links its own and those upstream of it.
archive  = $(patsubst %.c,$(O)/%.o,$(filter-out $(1)/main.c,$(sort $(wildcard $(1)/*.c))))
TABLES   = $(sort $(wildcard extract/*/*.tsv))
TOKENIZE = $(O)/tokenize/lib.a
TAG      = $(O)/tag/lib.a $(TOKENIZE)
EXTRACT  = $(O)/extract/lib.a $(TAG)
REPORT   = $(O)/report/lib.a $(EXTRACT)

$(O)/tokenize/lib.a: $(call archive,tokenize)
$(O)/tag/lib.a:      $(call archive,tag) $(O)/tag/lexicon/builtin.o $(O)/tag/lexicon/irregular.tsv.o
$(O)/extract/lib.a:  $(call archive,extract) $(TABLES:%=$(O)/%.o)
$(O)/report/lib.a:   $(call archive,report) $(O)/report/sql.o
$(O)/%/lib.a:
	@mkdir -p $(@D)
	rm -f $@; $(AR) rcs $@ $^

# Tables that are compiled in, each as one C string: extract/codebook/modes.tsv is table_modes of extract/tables.h,
# and table_modes_length has its length.
$(O)/%.tsv.c: %.tsv Makefile
	@mkdir -p $(@D)
	{ echo 'extern const char table_$(basename $(notdir $<))[];'; echo 'const char table_$(basename $(notdir $<))[] ='; \
	  sed 's/[\\"]/\\&/g; s/.*/"&\\n"/' $<; echo ';'; \
	  echo 'extern const unsigned long table_$(basename $(notdir $<))_length;'; \
	  echo 'const unsigned long table_$(basename $(notdir $<))_length = sizeof table_$(basename $(notdir $<)) - 1;'; \
	} > $@.part && mv $@.part $@
.PRECIOUS: $(O)/%.tsv.c
$(O)/%.tsv.o: $(O)/%.tsv.c
	$(CC) $(OURS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# The lexicon's tables, compiled by a program of their own. Of two rows for a name the first one is meant.
# For another machine: make CC=aarch64-linux-gnu-gcc RUN=qemu-aarch64-static.
NAMES = $(patsubst %,tag/lexicon/%.tsv,countries peoples places regions organisations media agreements events \
          persons titles given_names)
COMPILE = $(addprefix $(O)/tag/,lexicon/compile.o lexicon_build.o lexicon_rows.o name_type.o) $(O)/tokenize/lib.a
$(O)/tag/lexicon/compile: $(COMPILE)
	$(CC) $(LDFLAGS) -o $@ $(COMPILE) $(LDLIBS)
$(O)/tag/lexicon/builtin.c: $(O)/tag/lexicon/compile $(NAMES)
	$(RUN) $< $(NAMES) > $@.part && mv $@.part $@
$(O)/tag/lexicon/builtin.o: $(O)/tag/lexicon/builtin.c
	$(CC) $(OURS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# SQL that is compiled in as C strings: the schema with the columns of facts(5) where it says so, the views, the
# filter, the names of countries, and the kinds of report.
KINDS = $(sort $(wildcard report/kinds/*.sql))
STYLE = report/page.css report/picture.css
$(O)/report/sql.c: report/schema.sql report/columns.sql report/indexes.sql report/views.sql $(wildcard report/filter*.sql) $(STYLE) \
                 tag/lexicon/countries.tsv $(KINDS) Makefile
	@mkdir -p $(@D)
	{ quote() { sed 's/[\\"]/\\&/g; s/.*/"&\\n"/' "$$@"; }; echo '#include "report/kinds.h"'; \
	  echo 'const char schema_sql[] ='; \
	  sed '/-- the columns of facts(5):/r report/columns.sql' report/schema.sql | quote; echo ';'; \
	  echo 'const char indexes_sql[] ='; quote report/indexes.sql; echo ';'; \
	  echo 'const char views_sql[] ='; quote report/views.sql; echo ';'; \
	  for part in filter filter_documents filter_rows; do \
	    echo "const char $${part}_sql[] ="; quote report/$$part.sql; echo ';'; done; \
	  echo 'const char countries_sql[] ='; \
	  { echo "INSERT OR IGNORE INTO country VALUES ('IGO', 'international organisations')"; sed -n "s/'/''/g; \
	    s/^\([^\t]*\)\tCOUNTRY\t_\t\(...\)$$/, ('\2', '\1')/p" tag/lexicon/countries.tsv; } | quote; echo ';'; \
	  echo 'const struct kind kinds[] = {'; \
	  for kind in $(KINDS:report/kinds/%.sql=%); do \
	    echo "{ \"$$kind\","; quote report/kinds/$$kind.sql; echo '},'; done; \
	  echo '{ 0 } };'; \
	  echo 'const char picture_css[] ='; quote report/picture.css; echo ';'; \
	  echo 'const char page_css[] ='; quote $(STYLE); echo ';'; \
	  echo "const char page_css_hash[] = \"sha256-$$(env printf "$$(cat $(STYLE) | sha256sum | \
	    sed 's/ .*//; s/../\\x&/g')" | base64)\";"; } > $@.part && mv $@.part $@
$(O)/report/sql.o: $(O)/report/sql.c
	$(CC) $(OURS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(O)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(OURS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# The network's loops are worth vector code, in the release build too; clang writes it without being asked.
VECTORS := $(call known,-ftree-vectorize -fvect-cost-model=dynamic)
$(addprefix $(O)/tag/,kernels.o product.o embedding.o recurrence.o parser.o bio.o): OURS += $(VECTORS)
# The trainer runs where it is built, so it may use all of that machine, where the compiler knows how.
NATIVE := $(call known,-march=native -mprefer-vector-width=512)
$(O)/tag/train/%.o: OURS += -O3 $(NATIVE) -ffp-contract=fast -fno-math-errno
$(O)/tag/train/%.o: CFLAGS = -g

LINK = @mkdir -p $(@D); $(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(LDLIBS)
$(O)/bin/tokenize: $(O)/tokenize/main.o $(TOKENIZE)
	$(LINK)
$(O)/bin/tag: $(O)/tag/main.o $(TAG)
	$(LINK)
$(O)/bin/train: $(patsubst %.c,$(O)/%.o,$(wildcard tag/train/*.c)) $(TAG)
	$(LINK)
$(O)/bin/extract: $(O)/extract/main.o $(EXTRACT)
	$(LINK)
$(O)/bin/report: $(O)/report/main.o $(REPORT)
	$(LINK)

# What the programs read at run time lies in ../share/bulletin beside them, here as when installed.
SHARED_DATA = $(wildcard tag/english.model)
data: $(SHARED_DATA:tag/%=$(O)/share/bulletin/%)
$(O)/share/bulletin/%: tag/%
	@mkdir -p $(@D)
	cp $< $@

# The same programs in $(O)/static, without shared libraries: they run on any Linux of this processor.
static:
	$(MAKE) O=$(O)/static STATIC=1 all

# make check: the unit tests, then the cases, which run the programs that were built.
UNITS = $(patsubst %.c,$(O)/%.o,$(wildcard tests/unit/*.c))
$(O)/bin/unit-tests: $(UNITS) $(REPORT)
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(LDLIBS) $(shell pkg-config --libs criterion)
check: all fuzz $(O)/bin/unit-tests $(O)/bin/train
	BULLETIN_MODEL=$(O)/share/bulletin/english.model $(O)/bin/unit-tests --short-filename -j1
	tests/run-cases $(O)/bin

# Harnesses for hostile input: with FUZZ=1 and clang for libFuzzer (scripts/fuzz), else with a main() that replays files.
HARNESSES = $(patsubst tests/fuzz/fuzz_%.c,$(O)/harnesses/%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_MAIN = $(if $(FUZZ),-fsanitize=fuzzer,$(O)/tests/fuzz/replay.o)
fuzz: $(HARNESSES) data
$(O)/harnesses/%: $(O)/tests/fuzz/fuzz_%.o $(O)/tests/fuzz/run.o $(O)/tests/fuzz/rows.o $(O)/tests/fuzz/replay.o $(REPORT)
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS) -o $@ $< $(O)/tests/fuzz/run.o $(O)/tests/fuzz/rows.o $(FUZZ_MAIN) $(filter %.a,$^) $(LDLIBS)

# What reads the sources without running them.
lint:
	cppcheck --quiet --std=c11 --language=c --enable=warning,performance,portability --inline-suppr \
	  --suppress=missingIncludeSystem --error-exitcode=1 -I. tokenize tag extract report
	shellcheck $$(grep -l '^#!.*bash' scripts/* scripts/packaging/* scripts/recipes/* tests/* tests/checks/* tests/fuzz/* .ci/run 2> /dev/null)

# The programs go to libexec/bulletin, the command bulletin to bin. PROGRAM_PREFIX=bulletin- links bulletin-tag and the
# others there as well, PROGRAM_PREFIX= their bare names; make uninstall wants the same variables as make install.
INSTALL = DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' VERSION='$(VERSION)' \
          $(if $(filter-out undefined,$(origin PROGRAM_PREFIX)),PROGRAM_PREFIX='$(PROGRAM_PREFIX)') scripts/packaging/install
install: all
	$(INSTALL) $(O)
uninstall:
	$(INSTALL) --remove $(O)

clean:
	rm -rf $(O)

-include $(shell find $(O) -name '*.d' 2>/dev/null)
.PHONY: all static data check lint install uninstall clean
