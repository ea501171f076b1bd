/* formats.c - which formats there are, and what they can hold */
#include <stdio.h>
#include <string.h>

#include "report/renderer.h"
#include "tokenize/message.h"

const struct renderer *const renderers[] = {
	&render_text, &render_md, &render_html, &render_tsv, &render_jsonl, &render_svg, &render_dot, &render_graphml, NULL,
};

const struct renderer *renderer_find(const char *name)
{
	for (size_t i = 0; renderers[i] != NULL; i++)
		if (strcmp(renderers[i]->name, name) == 0)
			return renderers[i];
	message_trouble("expected the format text, md, html, tsv, jsonl, svg, dot or graphml, found \"%s\"", name);
	return NULL;
}

bool renderer_can_write(const struct renderer *renderer, const struct kind *kind)
{
	struct text picture = kind_picture(kind);
	char name[32];

	snprintf(name, sizeof name, " %.*s ", TEXT_ARGS(picture));
	if (renderer->pictures != NULL && (picture.length == 0 || strstr(renderer->pictures, name) == NULL))
		message_trouble("%s: no %s of it: expected a kind that is one of:%s", kind->name, renderer->name,
		                renderer->pictures);
	else if (!renderer->many && kind_is_page(kind))
		message_trouble("%s is a page of several tables: expected --format=text, md, html or jsonl, found %s",
		                kind->name, renderer->name);
	else
		return true;
	return false;
}
