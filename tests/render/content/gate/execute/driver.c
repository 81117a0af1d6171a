int main(void)
{
	return step(0);
}
