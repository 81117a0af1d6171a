/* region: odd rows: one-row */
/* </script><script>alert("model")</script> --> ]]> & "two" אRTLב עברית */
static const char *odd(void)
{
	return "<img src=x onerror=alert(1)>\\";	/* rows: one-row */
}
/* end region */
